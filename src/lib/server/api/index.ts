/** The read API: what programs can ask, how they are answered, and its description made of the same shapes. */
export { answerProgram } from './answer-program';
export { describedOperations } from './described';
export { openApi } from './open-api';
export { operations } from './operations';
export { hitAt, lessonAt, practiceLine, vocabularyLine } from './present';
