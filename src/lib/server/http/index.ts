export { answer, answerAnyone } from './answer';
export { formAction, readWish, refusal, type FormAction, type FormState, type WordsAsked } from './form-action';
export type { FormShape } from './form-fields';
export { keepTyped } from './keep-typed';
export { namesTag } from './names-tag';
export { onRecord } from './on-record';
export { raise } from './raise';
export { besideReading, lookFirst } from './read-first';
export { keepReadability, wantsReadability } from './readability';
