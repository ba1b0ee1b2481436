import { writeLibraryQuestion, type LibraryQuestion } from '#lib/domain/finding';

/** The address that asks this of the library. */
export function inLibrary(question: Omit<LibraryQuestion, 'after'>): string {
	const asks = writeLibraryQuestion(question);
	return asks === '' ? '/practices' : `/practices?${asks}`;
}
