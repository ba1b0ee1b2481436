import { actionPapers, publishedPapers, type ActionPaper, type PublishedPaper } from '../action-papers';
import { lessons, type Lesson } from '../learning-tree';
import { publishedPractices, type PublishedPractice } from '../practices';
import { readingCollections, type ReadingCollection } from '../reading-collections';
import type { Audience } from '../shared/audience';
import type { Saved } from '../shared/collection';
import type { Found } from '../shared/context';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { has, type Actor, type Policy } from '../shared/policy';
import type { ReadOnlyLink } from './read-only-link';

/** Whoever made a link ends it, and so does any coordinator. */
export const linkPolicy = {
	end: (actor, { maker }) => maker === actor.id || has(actor, 'coordinator')
} satisfies Policy<Pick<ReadOnlyLink, 'maker'>>;

/** The records that decide whether a thing may be shown outside: itself, and of a published paper who looks after it. */
export const toDecide = (of: Ref): readonly Ref[] =>
	of.kind === publishedPapers.kind ? [of, ref(actionPapers.kind, of.id)] : [of];

/**
 * Whether an actor may show a thing outside, of which they read what was `found`. A collection: whoever keeps it. All else only
 * as far as it is open already: what anyone may read by everybody, what is for partner bodies by whoever looks after it or
 * coordinates. What is for staff, a set or a person is shown to nobody.
 */
export function mayShow(actor: Actor, of: Ref, found: readonly Found[]): boolean {
	const thing = found.find((each) => refText(each) === refText(of));
	if (!thing) return false;
	const { audience, keeper } = standingOf(thing, found);
	const keeps = keeper === actor.id || has(actor, 'coordinator');
	if (of.kind === readingCollections.kind) return keeps;
	return audience.includes('public') || (audience.includes('partners') && keeps);
}

interface Standing {
	readonly audience: Audience;
	readonly keeper: Id | null;
}
const CLOSED: Standing = { audience: [], keeper: null };

function standingOf({ kind, id, record }: Found, found: readonly Found[]): Standing {
	switch (kind) {
		case readingCollections.kind: {
			const of = record as Saved<ReadingCollection>;
			return { audience: readingCollections.audience(of, id), keeper: of.owner };
		}
		case publishedPractices.kind: {
			const of = record as Saved<PublishedPractice>;
			return of.wording ? { audience: publishedPractices.audience(of, id), keeper: of.owner } : CLOSED;
		}
		case publishedPapers.kind: {
			const of = record as Saved<PublishedPaper>;
			const paper = found.find((each) => each.kind === actionPapers.kind && each.id === id)?.record;
			const keeper = (paper as Saved<ActionPaper> | undefined)?.owner ?? null;
			return of.wording ? { audience: publishedPapers.audience(of, id), keeper } : CLOSED;
		}
		case lessons.kind: {
			const of = record as Saved<Lesson>;
			return { audience: of.audience, keeper: of.noticed.by };
		}
		default:
			return CLOSED;
	}
}
