import type { Found, Reading } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import { withSources } from './sources';
import { placeOf, titleOf } from './thread-line';

/** Records that a reader found, by title and address. */
export const placed = (
	found: readonly Found[]
): readonly { readonly ref: string; readonly title: string; readonly href: string }[] =>
	found.flatMap((each) => {
		const href = placeOf(each);
		return href === null ? [] : [{ ref: refText(each), title: titleOf(each), href }];
	});

/**
 * Actions as copies tell them: where each was agreed, and the titles of the records that show what came of it, as far as this
 * reader may read them. Both are asked for at once.
 */
export async function toldInCopies<L extends { readonly source: Ref | null; readonly shownBy: readonly Ref[] }>(
	read: Reading,
	lines: readonly L[]
) {
	const [sourced, found] = await Promise.all([withSources(read, lines), read.findMany(lines.flatMap(({ shownBy }) => shownBy))]);
	const titles = new Map(placed(found).map(({ ref, title }) => [ref, title]));
	return sourced.map((line) => ({ ...line, shown: line.shownBy.flatMap((each) => titles.get(refText(each)) ?? []) }));
}
