import {
	aboutCommentWish,
	bringCommentBack,
	bringCommentBackWish,
	commentOnSection,
	commentOnSectionWish,
	finishCheck,
	finishCheckWish,
	judgeEffects,
	judgeEffectsWish,
	takeCommentBack
} from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';
import { ASKED, there } from './there';

/** What whoever was asked to check a practice says of it. */
export const checkingForms = {
	comment: formAction(
		commentOnSectionWish,
		onRecord(commentOnSection, (id, { section }) => `${there(id)}#${section ? `s-${section}` : 'whole'}`),
		ASKED
	),
	takeBack: formAction(aboutCommentWish, onRecord(takeCommentBack, there)),
	bringBack: formAction(bringCommentBackWish, onRecord(bringCommentBack, there)),
	judge: formAction(
		judgeEffectsWish,
		onRecord(judgeEffects, (id, { judged }) => `${there(id)}#s-${judged[0]!.section}`),
		{ numbers: ['version', 'judged.$.row'] }
	),
	finish: formAction(finishCheckWish, onRecord(finishCheck, there), ASKED)
};
