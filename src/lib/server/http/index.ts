export { answer, answerAnyone } from './answer';
export { formAction, readWish, refusal, type FormShape, type FormState } from './form-action';
export { raise } from './raise';
