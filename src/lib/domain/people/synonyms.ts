import type { Reading, Synonyms } from '../shared/context';
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
