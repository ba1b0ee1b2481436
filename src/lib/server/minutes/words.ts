import { minutesWords, type MinutesWords } from '#lib/domain/learning-sets';
import { readMinutesLanguages } from '../content';
import { lexicon } from '../identifiers/lexicon';

let words: MinutesWords | undefined;

/** The words by which minutes, and lines typed in a meeting, are read. Made once in a process. */
export const wordsOfMinutes = (): MinutesWords => (words ??= minutesWords(readMinutesLanguages(), lexicon().isName));
