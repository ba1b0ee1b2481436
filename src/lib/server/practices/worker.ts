import { answerInThread } from '../documents/reading/answer-in-thread.ts';
import type { PracticeToRead, PracticeToUnfold, ReadBy } from './practice-of-file';
import { readAnyPractice, readFoldedPractice } from './read-document.ts';

/** The thread that reads practices, each in one document, by itself or in an archive. */
answerInThread<PracticeToRead | PracticeToUnfold, ReadBy, unknown>((given, by) =>
	'folded' in given ? readFoldedPractice(given, by) : readAnyPractice({ ...given, ...by })
);
