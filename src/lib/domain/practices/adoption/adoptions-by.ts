import type { Saved } from '../../shared/collection';
import type { Day } from '../../shared/clock';
import type { Reading } from '../../shared/context';
import type { Id, Ref } from '../../shared/ids';
import type { PublishedPractice } from '../published-practice';
import { titleOf } from '../wording';
import { adoptions, type Adoption, type Going } from './adoption';
import { goingOf } from './tried-elsewhere';

/** That a body tries a practice, for one reader. */
export interface TriedByBody {
	readonly id: Id;
	readonly where: string;
	readonly since: Day;
	readonly going: Going | null;
	readonly practice: { readonly id: Id; readonly title: string; readonly language: string };
}

/** Adoptions of one body that are shown. */
const MOST = 30;

/**
 * What some bodies of the workspace (`organisation/…`) say that they try, as far as somebody reads of it and knows the body, begun
 * last first. Each leads to its practice in one step, so that a network is waited for once.
 */
export async function adoptionsBy(read: Reading, bodies: readonly Ref[]): Promise<readonly TriedByBody[]> {
	const followed = await Promise.all(
		bodies.map((start) => read.follow(adoptions, { start, near: 'at', far: 'of', steps: 1, limit: 200 }))
	);
	const told = followed.flat().flatMap(({ joint, found }) => {
		const { wording } = found.record as Saved<PublishedPractice>;
		return wording ? [lineOf(joint, { id: found.id, title: titleOf(wording), language: wording.language })] : [];
	});
	return told.toSorted((a, b) => (a.since < b.since ? 1 : -1)).slice(0, MOST);
}

const lineOf = (adoption: Saved<Adoption>, practice: TriedByBody['practice']): TriedByBody => ({
	id: adoption.id,
	where: adoption.where,
	since: adoption.since,
	going: goingOf(adoption),
	practice
});
