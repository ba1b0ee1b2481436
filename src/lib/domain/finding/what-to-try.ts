import type { Reading, SearchQuery, SearchResult } from '../shared/context';
import { piecesOf } from '../shared/line-pieces';
import { without, writeLine } from './line';
import type { Known } from './known';
import type { Question } from './question';
import { askedBy, type Asked } from './what-is-asked';

/** Another question that finds something where one found nothing. */
export interface Try {
	/** What is different in it. */
	readonly label: string;
	readonly line: string;
	readonly count: number;
}

const MOST = 8;

/** What to try instead of a question that finds nothing: each of its filters taken off, and its words taken less strictly. */
export async function whatToTry(read: Reading, { question, filters }: Asked, known: Known): Promise<readonly Try[]> {
	const others: { label: string; question: Question }[] = [
		...filters.map(({ filter, label }) => ({ label: `Without “${label}”`, question: without(question, filter) })),
		...(filters.length > 1 ? [{ label: 'Without all of these', question: { ...question, filters: [] } }] : []),
		...looser(question)
	];
	const counted = await Promise.all(
		others.slice(0, MOST).map(async ({ label, question: other }) => {
			const { query } = await askedBy(other, known);
			const found = await read.search({ ...query, limit: 1, texts: false });
			return { label, line: writeLine(other), count: countOf(found, query) };
		})
	);
	return counted.filter(({ count, line }) => count > 0 && line !== '');
}

/** The same words where they need not stand together, and where what was to be left out may be there. */
export function looser({ words, filters }: Question): { label: string; question: Question }[] {
	const pieces = piecesOf(words);
	const loose = pieces.map((piece) => piece.replaceAll('"', '')).join(' ');
	const kept = pieces.filter((piece) => !/^-./.test(piece)).join(' ');
	return [
		...(loose !== pieces.join(' ') ? [{ label: 'Without the quotation marks', question: { words: loose, filters } }] : []),
		...(kept !== '' && kept !== pieces.join(' ')
			? [{ label: 'With what you left out by a minus', question: { words: kept, filters } }]
			: [])
	];
}

/** How many records an answer counts, of the kinds asked for. */
export const countOf = ({ kinds }: Pick<SearchResult, 'kinds'>, asked: Pick<SearchQuery, 'kinds'>): number =>
	[...kinds].reduce((sum, [kind, count]) => (asked.kinds?.includes(kind) === false ? sum : sum + count), 0);
