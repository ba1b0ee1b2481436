import { FOUND_KINDS, relatedTo } from '#lib/domain/finding';
import type { Reading } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import { placeOf, type ThreadLine } from './thread-line';

/** A practice or lesson that is about the same as what a page shows. */
export interface RelatedLine {
	readonly href: string;
	readonly title: string;
	/** What records of its kind are called. */
	readonly label: string;
	/** Words that both hold and few others. */
	readonly shared: readonly string[];
}

const MOST = 5;

/** What is about the same as a record, for the page that also shows its thread: {@link besideThread} leaves out what hangs there already. */
export const relatedLines = async (read: Reading, to: Ref): Promise<readonly RelatedLine[]> =>
	(await relatedTo(read, to)).flatMap(({ kind, id, title, shared }) => {
		const href = placeOf({ kind, id });
		return href ? [{ href, title, label: FOUND_KINDS.get(kind)?.label ?? '', shared }] : [];
	});

/** Of those, the first few that the thread of the record does not lead to. */
export function besideThread(
	related: readonly RelatedLine[],
	{ cameFrom, becameOf }: { readonly cameFrom: readonly ThreadLine[]; readonly becameOf: readonly ThreadLine[] }
): readonly RelatedLine[] {
	const linked = new Set([...cameFrom, ...becameOf].map(({ href }) => href.split('#')[0]));
	return related.filter(({ href }) => !linked.has(href)).slice(0, MOST);
}
