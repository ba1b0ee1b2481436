import type { AnyCollection, Saved, ValueOf, Where } from '../shared/collection';
import type { Reading } from '../shared/context';

/** Every readable record that meets a condition which few do, page by page: the dated places of one person, say. */
export async function everyOf<C extends AnyCollection>(read: Reading, of: C, where: Where<C>): Promise<Saved<ValueOf<C>>[]> {
	const found: Saved<ValueOf<C>>[] = [];
	let after: string | null = null;
	do {
		const page: Awaited<ReturnType<typeof read.list<C>>> = await read.list(of, { where, limit: 1_000, after });
		found.push(...page.items);
		after = page.next;
	} while (after !== null);
	return found;
}
