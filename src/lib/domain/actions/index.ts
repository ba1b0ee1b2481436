/** Agreed actions: what somebody undertook, by when, and how one will know. */
import { agreedActions } from './agreed-action';

export const collections = [agreedActions] as const;

export { agreedActions, betweenReaders, isOpen, type AgreedAction } from './agreed-action';
export {
	changeAction,
	changeActionWish,
	completeAction,
	completeActionWish,
	dropAction,
	dropActionWish,
	noteProgress,
	noteProgressWish,
	reopenAction
} from './complete-action';
export { actionLines, actionPage, actionRegister, openActions, type ActionLine, type RegisterQuery } from './queries';
export { undertaking, undertakingWish, type UndertakingWish } from './undertaking';
