import { parentPort, workerData } from 'node:worker_threads';
import { minutesWords } from '#lib/domain/learning-sets/reading-minutes/minutes-words.ts';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { DocumentNotRead } from '../documents/reading/not-read.ts';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import type { ToldByThread } from '../documents/reading/read-in-thread';
import { readPeopleNames } from '../identifiers/people-names.ts';
import { refuseWhatIsNoMinutes } from './length-of-minutes.ts';
import type { MinutesToRead, MinutesWithSource } from './minutes-of-file';

/** The thread that reads the minutes in one document and ends with it. */
const { bytes, name, languages, peopleNames } = workerData as MinutesToRead;

function read(): ToldByThread<MinutesWithSource> {
	try {
		const source = readBlocks(bytes, name);
		refuseWhatIsNoMinutes(source);
		const names = readPeopleNames(peopleNames);
		return {
			read: {
				source,
				reading: readMinutes(
					source,
					minutesWords(languages, (plain) => names.has(plain))
				)
			}
		};
	} catch (trouble) {
		if (!(trouble instanceof DocumentNotRead)) throw trouble;
		return { refused: trouble.message };
	}
}

parentPort!.postMessage(read());
