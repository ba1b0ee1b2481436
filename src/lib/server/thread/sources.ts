import type { Reading } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import { placeOf, titleOf } from './thread-line';

/** Where each action was agreed, as far as this reader may see it; null where they may not. */
export async function withSources<L extends { readonly source: Ref | null }>(
	read: Reading,
	lines: readonly L[]
): Promise<readonly (L & { readonly from: { readonly title: string; readonly href: string } | null })[]> {
	const found = await read.findMany(lines.flatMap((line) => line.source ?? []));
	const bySource = new Map(found.map((each) => [refText(each), each]));
	return lines.map((line) => {
		const source = line.source && bySource.get(refText(line.source));
		const href = source ? placeOf(source) : null;
		return { ...line, from: source && href ? { title: titleOf(source), href } : null };
	});
}
