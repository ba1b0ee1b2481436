import type { AnyCollection, Excerpt, ExcerptPage, Saved, ValueOf, Where } from '../shared/collection';
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

/** As {@link everyOf}, with an excerpt of each. */
export async function everyExcerpt<C extends AnyCollection, T>(
	read: Reading,
	of: Excerpt<C, T>,
	where: Where<C>
): Promise<readonly T[]> {
	const found: T[] = [];
	let after: string | null = null;
	do {
		const page: ExcerptPage<T> = await read.excerpts(of, { where, limit: 5_000, after });
		found.push(...page.items);
		after = page.next;
	} while (after !== null);
	return found;
}
