import { answerInThread } from '../documents/reading/answer-in-thread.ts';
import { readPracticeDocument } from './read-document.ts';

/** The thread that reads the practice in one document and ends with it. */
await answerInThread(readPracticeDocument);
