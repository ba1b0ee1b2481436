import type { Reading, SearchQuery, SearchResult, Synonyms } from '../shared/context';
import { isOffered, vocabularies, type Vocabulary } from './vocabulary';

/** The list that says which words mean the same; an administrator changes it as any other. */
const LIST = 'synonyms';

/** What search is told to look for as well, from lists that were read already. */
export const synonymsAmong = (lists: ReadonlyMap<string, Vocabulary>): readonly Synonyms[] => synonymsIn(lists.get(LIST));

/** What search is told to look for as well. */
export const synonymsOf = async (read: Reading): Promise<readonly Synonyms[]> => synonymsIn(await listOf(read));

const listOf = (read: Reading) => read.findUnique(vocabularies, 'name', LIST);

/** A term stands for one thing, with further wordings between commas. */
const synonymsIn = (list: Vocabulary | null | undefined): readonly Synonyms[] =>
	(list?.terms ?? []).filter(isOffered).map(({ label, words = {} }) => ({
		wordings: [label.replaceAll(',', ''), ...apart(words.also)],
		capitals: apart(words.capitals)
	}));

const apart = (wordings = ''): readonly string[] => wordings.split(',').flatMap((each) => each.trim() || []);

/** The list as it was read last in this process. It is the same for everybody, visitors too. */
let lastRead: { readonly as: string; readonly synonyms: readonly Synonyms[] } = { as: '', synonyms: [] };

/**
 * Searches for other wordings of what was typed as well. On PostgreSQL each asking is a wait, and what is found here is looked up by a
 * further one: so the list is read beside the search, which is asked by the list of the time before. Only where that is no longer what
 * stands there, and the words may have another wording by one of the two, is it asked again.
 */
export async function searchInOtherWords(read: Reading, query: SearchQuery): Promise<SearchResult> {
	const before = lastRead;
	const [found, list] = await Promise.all([read.search({ ...query, synonyms: before.synonyms }), listOf(read)]);
	const as = list ? `${list.id} ${list.version}` : '';
	if (as === before.as) return found;
	const { synonyms } = (lastRead = { as, synonyms: synonymsIn(list) });
	return mayHaveOthers(query.words, [...before.synonyms, ...synonyms]) ? read.search({ ...query, synonyms }) : found;
}

/** Words of a query that were looked for in other wordings too, each with the words that ask for it as it was typed alone. */
export interface LookedForToo {
	readonly typed: string;
	readonly wordings: readonly string[];
	readonly alone: string;
}

/** What else was looked for than the words of a query; in quotation marks they are taken as they stand. */
export const lookedForToo = (words: string, { also }: Pick<SearchResult, 'also'>): readonly LookedForToo[] =>
	also.map(({ typed, from, to, wordings }) => ({
		typed,
		wordings,
		alone: `${words.slice(0, from)}"${typed}"${words.slice(to)}`
	}));

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
