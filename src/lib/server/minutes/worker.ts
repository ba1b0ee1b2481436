import { answerInThread } from '../documents/reading/answer-in-thread.ts';
import { readMinutesDocument } from './read-document.ts';

/** The thread that reads the minutes in one document and ends with it. */
answerInThread(readMinutesDocument);
