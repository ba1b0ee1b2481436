import { minutesWords } from '#lib/domain/learning-sets/reading-minutes/minutes-words.ts';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import { readPeopleNames } from '../identifiers/people-names.ts';
import { refuseWhatIsNoMinutes } from './length-of-minutes.ts';
import type { MinutesToRead, MinutesWithSource } from './minutes-of-file';

/**
 * Unfolds a document and reads it by the rules, at once and without limits: what serves pages leaves it to a thread (`minutesOfFile`).
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export function readMinutesDocument({ bytes, name, languages, peopleNames }: MinutesToRead): MinutesWithSource {
	const source = readBlocks(bytes, name);
	refuseWhatIsNoMinutes(source);
	const names = readPeopleNames(peopleNames);
	const words = minutesWords(languages, (plain) => names.has(plain));
	return { source, reading: readMinutes(source, words) };
}
