import { answerInThread } from '../documents/reading/answer-in-thread.ts';
import { readAnyPractice } from './read-document.ts';

/** The thread that reads the practice in one document and ends with it. */
answerInThread(readAnyPractice);
