import { everyOf } from '../people';
import { dayOf, type Day } from '../shared/clock';
import type { Reading } from '../shared/context';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { challengeOrigins, challenges } from './challenge';
import { sourcesOf } from './paper-wording';
import { publishedPapers } from './published-paper';

/** A published paper, with what it rests on of that which was asked about, as `kind/id`. */
export interface PaperResting {
	readonly id: Id;
	readonly title: string;
	readonly day: Day;
	readonly edition: number;
	readonly restsOn: readonly string[];
}

/** The papers that cite one of these or take it up: those that somebody reads. They read what they ask about already. */
export async function papersRestingOn(read: Reading, sources: readonly Ref[]): Promise<readonly PaperResting[]> {
	const asked = sources.map(refText);
	const papers = await everyOf(read, publishedPapers, { restsOn: { in: asked } });
	return papers.map(({ id, wording, edition }) => ({
		id,
		title: wording!.title,
		day: dayOf(edition.at),
		edition: edition.number,
		restsOn: sourcesOf(wording!)
			.map(refText)
			.filter((each) => asked.includes(each))
	}));
}

/** The challenges that were raised in meetings which somebody reads, by meeting. */
export const challengesRaised = async (read: Reading): Promise<readonly { readonly meeting: Id; readonly challenge: Ref }[]> =>
	(await everyOf(read, challengeOrigins, {})).map(({ meeting, challenge }) => ({
		meeting,
		challenge: ref(challenges.kind, challenge)
	}));
