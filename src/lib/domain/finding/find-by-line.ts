import type { SearchResult } from '../shared/context';
import { lookedForToo } from '../people';
import { adoptionCounts, publishedPractices, searchByAdoption } from '../practices';
import { everyObjective } from '../projects';
import { commonSaid } from './common-said';
import { knownFor, type Asker } from './known';
import { readLine, without, writeLine } from './line';
import { COUNTED, narrowersOf, type Narrower } from './narrower';
import { askedBy } from './what-is-asked';
import { countOf, whatToTry, type Try } from './what-to-try';

/** In which order records are found: the best match, the newest, or the practices that are tried in most places first. */
export const ORDERS = ['relevance', 'date', 'adoption'] as const;
export type Order = (typeof ORDERS)[number];

/** How an answer is to be shown. */
export interface Wanted {
	readonly order: Order;
	/** The `next` of the page before. */
	readonly after: string | null;
}

/** One page of what a reader finds by a line. */
export interface FoundByLine extends Pick<SearchResult, 'hits' | 'next' | 'reached' | 'ready'> {
	readonly count: number;
	/** The words of the line, without what narrows them down. */
	readonly words: string;
	/** What narrows the words down, in words, each with the line that asks the rest. */
	readonly filters: readonly { readonly name: string; readonly label: string; readonly line: string }[];
	readonly leftOut: readonly string[];
	readonly narrowers: readonly Narrower[];
	/** The same line in another spelling that finds something, or null. */
	readonly suggestion: { readonly words: string; readonly line: string } | null;
	/** Words of the line that were looked for in other wordings too, each with the line that asks for them as they stand alone. */
	readonly also: readonly { readonly typed: string; readonly wordings: readonly string[]; readonly line: string }[];
	/** Where nothing was found. */
	readonly tries: readonly Try[];
}

const PAGE = 20;

/** Finds what a line asks for among what its asker may read. */
export async function findByLine(asker: Asker, line: string, { order, after }: Wanted): Promise<FoundByLine> {
	const typed = readLine(line);
	const [known, tried] = await Promise.all([knownFor(asker, typed), order === 'adoption' ? adoptionCounts(asker.read) : null]);
	const asked = await askedBy(typed, known);
	const { question, query, filters } = asked;
	const wanted = { ...query, facets: COUNTED, limit: PAGE, after };
	const [found, objectives] = await Promise.all([
		tried && (query.kinds?.includes(publishedPractices.kind) ?? true)
			? searchByAdoption(asker.read, wanted, tried)
			: asker.read.search({ ...wanted, order: order === 'date' ? 'date' : 'relevance' }),
		everyObjective(asker.read)
	]);
	return {
		hits: found.hits,
		next: found.next,
		reached: found.reached,
		ready: found.ready,
		count: countOf(found, query),
		words: question.words.trim(),
		filters: filters.map(({ filter, label }) => ({
			name: `${filter.name}:${filter.value}`,
			label,
			line: writeLine(without(question, filter))
		})),
		leftOut: [...asked.leftOut, ...commonSaid(found)],
		narrowers: narrowersOf(question, found, objectives),
		suggestion:
			found.suggestion === null ? null : { words: found.suggestion, line: writeLine({ ...question, words: found.suggestion }) },
		also: lookedForToo(question.words, found).map(({ alone, ...each }) => ({
			...each,
			line: writeLine({ ...question, words: alone })
		})),
		tries: found.hits.length === 0 && after === null ? await whatToTry(asker.read, asked, known) : []
	};
}
