import type { SearchQuery } from '../shared/context';
import { meaningOf, type Meaning } from './filter-meaning';
import { readLine } from './line';
import { knownFor, type Asker, type Known } from './known';
import type { Filter, Question } from './question';

/** A line as the search takes it, with how pages say what it asks. */
export interface Asked {
	readonly question: Question;
	readonly query: Pick<SearchQuery, 'words' | 'synonyms' | 'kinds' | 'where' | 'dated'>;
	/** The filters that count, in words. */
	readonly filters: readonly { readonly filter: Filter; readonly label: string }[];
	/** What was left out, each in a sentence for whoever typed it. */
	readonly leftOut: readonly string[];
}

/** Works out what a line asks, by what its asker knows. */
export async function whatIsAsked(asker: Asker, line: string): Promise<Asked> {
	const question = readLine(line);
	return askedBy(question, await knownFor(asker, question));
}

/** The same of a question, by what is known already. Of one sort of filter any will do; of different sorts, all must hold. */
export async function askedBy(question: Question, known: Known): Promise<Asked> {
	const meanings = await Promise.all(
		question.filters.map(async (filter) => ({ filter, meaning: await meaningOf(filter, known) }))
	);
	const counting = meanings.flatMap(({ filter, meaning }) => (typeof meaning === 'string' ? [] : [{ filter, meaning }]));
	return {
		question: { ...question, filters: counting.map(({ filter }) => filter) },
		query: queryOf(
			question.words,
			known.synonyms,
			counting.map(({ meaning }) => meaning)
		),
		filters: counting.map(({ filter, meaning }) => ({ filter, label: meaning.label })),
		leftOut: meanings.flatMap(({ filter: { name, value }, meaning }) =>
			typeof meaning === 'string' ? [`“${name}:${value}” was left out. Behind ${name}: stands ${meaning}.`] : []
		)
	};
}

function queryOf(words: string, synonyms: Known['synonyms'], meanings: readonly Meaning[]): Asked['query'] {
	const kinds = meanings.flatMap(({ kind }) => kind ?? []);
	const where: Record<string, readonly string[]> = {};
	for (const { facet } of meanings) if (facet) where[facet.name] = [...(where[facet.name] ?? []), ...facet.values];
	const from = meanings
		.flatMap((each) => each.from ?? [])
		.toSorted()
		.at(-1);
	const to = meanings.flatMap((each) => each.to ?? []).toSorted()[0];
	return {
		words,
		synonyms,
		...(kinds.length > 0 ? { kinds } : {}),
		where,
		...(from || to ? { dated: { ...(from ? { from } : {}), ...(to ? { to } : {}) } } : {})
	};
}
