import type { Reading, SearchQuery, SearchResult, Synonyms } from '../shared/context';
import { isOffered, vocabularies, type Vocabulary } from './vocabulary';

/** The list that says which words mean the same; an administrator changes it as any other. */
const LIST = 'synonyms';

/** What search is told to look for as well, from lists that were read already. */
export const synonymsAmong = (lists: ReadonlyMap<string, Vocabulary>): readonly Synonyms[] => synonymsIn(lists.get(LIST));

/** What search is told to look for as well. */
export const synonymsOf = async (read: Reading): Promise<readonly Synonyms[]> =>
	synonymsIn(await read.findUnique(vocabularies, 'name', LIST));

/** A term stands for one thing, with further wordings between commas. */
const synonymsIn = (list: Vocabulary | null | undefined): readonly Synonyms[] =>
	(list?.terms ?? []).filter(isOffered).map(({ label, words = {} }) => ({
		wordings: [label.replaceAll(',', ''), ...apart(words.also)],
		capitals: apart(words.capitals)
	}));

const apart = (wordings = ''): readonly string[] => wordings.split(',').flatMap((each) => each.trim() || []);

/**
 * Searches for other wordings of what was typed as well. The list is read beside the search, and only where the words may have another
 * wording is it asked again: on PostgreSQL each asking is a wait, and what is found here is looked up by a further one.
 */
export async function searchInOtherWords(read: Reading, query: SearchQuery): Promise<SearchResult> {
	const [found, synonyms] = await Promise.all([read.search(query), synonymsOf(read)]);
	return mayHaveOthers(query.words, synonyms) ? read.search({ ...query, synonyms }) : found;
}

/** Letters by which two forms of a word are at least alike. */
const ALIKE = 3;

/** Whether a text may hold a wording of the list, in whatever form: all of its longer words begin some word of the text. */
export function mayHaveOthers(text: string, synonyms: readonly Synonyms[]): boolean {
	const typed = beginnings(text);
	return synonyms.some(({ wordings, capitals }) =>
		[...wordings, ...capitals].some((wording) => {
			const all = beginnings(wording);
			const longer = all.filter(({ length }) => length >= ALIKE);
			const telling = longer.length > 0 ? longer : all;
			return telling.length > 0 && telling.every((each) => typed.some((word) => word.startsWith(each)));
		})
	);
}

const beginnings = (text: string): readonly string[] =>
	(
		text
			.normalize('NFD')
			.replace(/\p{M}/gu, '')
			.toLowerCase()
			.match(/[\p{L}\p{N}]+/gu) ?? []
	).map((word) => word.slice(0, ALIKE));
