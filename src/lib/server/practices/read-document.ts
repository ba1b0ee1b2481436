import type { PracticeReading } from '#lib/domain/practices';
import type { WithSource } from '#lib/domain/shared/document-block';
import { practiceWords } from '#lib/domain/practices/reading-practice/practice-words.ts';
import { readPractice } from '#lib/domain/practices/reading-practice/read-practice.ts';
import { readBlocks } from '../documents/reading/read-blocks.ts';
import { refuseTooLong } from '../documents/reading/refuse-too-long.ts';
import type { PracticeToRead } from './practice-of-file';

/**
 * Unfolds a document and reads it by the rules, at once and without limits: what serves pages leaves it to a thread (`practiceOfFile`).
 * @throws {DocumentNotRead} saying why, in words for whoever brought it
 */
export function readPracticeDocument({ bytes, name, forms, languages }: PracticeToRead): WithSource<PracticeReading> {
	const source = readBlocks(bytes, name, { links: true, boxes: true });
	refuseTooLong(source, 'This is longer than the description of a practice. Bring in one practice at a time.');
	return { source, reading: readPractice(source, forms, practiceWords(languages)) };
}
