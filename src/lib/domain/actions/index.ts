/** Agreed actions: what somebody undertook, by when, and how one will know. */
import { agreedActions } from './agreed-action';

export const collections = [agreedActions] as const;

export {
	agreedActions,
	betweenReaders,
	BODY,
	DIFFERENCES,
	isOpen,
	isOverdue,
	SOURCE_KINDS,
	type AgreedAction
} from './agreed-action';
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
export {
	actionEvidence,
	attachToAction,
	attachToActionWish,
	citeForAction,
	citeForActionWish,
	fileOfAction,
	keepActionFiles,
	keepActionFilesWish,
	unciteForAction
} from './evidence';
export { moveBack, moveBackWish } from './move-back';
export { handOnActions, handOnActionsWish, openActionsOf } from './hand-on-actions';
export { actionPolicy, heldActions, type HeldAction } from './policy';
export { authorizeFor } from './change-of-action';
export { askedForDifference, sayDifference, sayDifferenceWish } from './made-a-difference';
export { decidedAtReview, reviewDecision } from './decide-at-review';
export { actionPrompts, promptsIn, type ActionPrompts } from './prompts';
export { redateActions, redateActionsWish } from './redate-actions';
export { actionLines, actionPage, openActions, type ActionLine } from './queries';
export { actionBoard } from './board';
export { actionRegister, registerPage, withMayMove } from './register';
export { DUES, OTHER_OWNERS, STATES, WHOSE, type RegisterQuery } from './register-query';
export { bodiesOwning } from './bodies-owning';
export { redateMatching, redateMatchingWish } from './redate-matching';
export { actionGaps } from './gaps';
export { fewOf, saysWhatIsDone } from './says-what-is-done';
export { undertaking, undertakingWish, type UndertakingWish } from './undertaking';
