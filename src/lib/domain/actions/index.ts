/** Agreed actions: what somebody undertook, by when, and how one will know. */
import { agreedActions } from './agreed-action';

export const collections = [agreedActions] as const;

export { agreedActions, betweenReaders, DIFFERENCES, isOpen, isOverdue, SOURCE_KINDS, type AgreedAction } from './agreed-action';
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
export { decided, escalateAction, escalateActionWish, rescopeAction, rescopeActionWish } from './decide-carried';
export {
	endOutsideLink,
	makeOutsideLink,
	makeOutsideLinkWish,
	openFromOutside,
	reportedFromOutside,
	reportFromOutside,
	reportFromOutsideWish
} from './outside-link';
export { moveBack, moveBackWish } from './move-back';
export { actionPolicy } from './policy';
export { askedForDifference, sayDifference, sayDifferenceWish } from './made-a-difference';
export { decidedAtReview, reviewDecision } from './decide-at-review';
export { actionPrompts, promptsIn, type ActionPrompts } from './prompts';
export { redateActions, redateActionsWish } from './redate-actions';
export { actionLines, actionPage, openActions, type ActionLine } from './queries';
export { actionBoard, actionRegister, DUES, OTHER_OWNERS, STATES, WHOSE, type RegisterQuery } from './register';
export { undertaking, undertakingWish, type UndertakingWish } from './undertaking';
