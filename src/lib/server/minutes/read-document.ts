import type { MinutesReading } from '#lib/domain/learning-sets';
import { minutesWords } from '#lib/domain/learning-sets/reading-minutes/minutes-words.ts';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import type { WithSource } from '#lib/domain/shared/document-block';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import { refuseTooLong } from '../documents/reading/refuse-too-long.ts';
import { refuseWordless } from '../documents/reading/refuse-wordless.ts';
import { readPeopleNames } from '../identifiers/people-names.ts';
import type { MinutesToRead } from './minutes-of-file';

/**
 * Unfolds a document and reads it by the rules, at once and without limits: what serves pages leaves it to a thread (`minutesOfFile`).
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export function readMinutesDocument({ bytes, name, languages, peopleNames }: MinutesToRead): WithSource<MinutesReading> {
	const source = readBlocks(bytes, name, { boxes: true });
	refuseTooLong(source, 'This is longer than the minutes of a meeting. Bring it in in parts, one meeting at a time.');
	refuseWordless(source);
	const names = readPeopleNames(peopleNames);
	const words = minutesWords(languages, (plain) => names.has(plain));
	return { source, reading: readMinutes(source, words) };
}
