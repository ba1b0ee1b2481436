import type { Saved } from '../../shared/collection';
import type { Reading } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { links } from '../../shared/thread';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { titleOf } from '../wording';
import { adoptions } from './adoption';

/** The practice that is tried in each of some adoptions, by the id of the adoption, as far as somebody finds it in the library. */
export async function practicesTried(read: Reading, ids: readonly Id[]): Promise<ReadonlyMap<Id, { id: Id; title: string }>> {
	// Each leads to its practice in one step; asked together they are waited for once.
	const followed = await Promise.all(
		ids.map((id) => read.follow(links, { start: ref(adoptions.kind, id), near: 'to', far: 'from', steps: 1, limit: 1 }))
	);
	return new Map(
		followed.flatMap(([first], at) => {
			if (first?.found.kind !== publishedPractices.kind) return [];
			const { id, wording } = first.found.record as Saved<PublishedPractice>;
			return wording ? [[ids[at]!, { id, title: titleOf(wording) }] as const] : [];
		})
	);
}
