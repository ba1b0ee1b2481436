import {
	aboutCommentWish,
	reopenPracticeComment,
	settlePracticeComment,
	settlePracticeCommentWish,
	takeUpJudgement,
	takeUpJudgementWish
} from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';
import { ASKED, there } from './there';

/** What the owner of a practice makes of what was said in checks. */
export const settlingForms = {
	settle: formAction(settlePracticeCommentWish, onRecord(settlePracticeComment, there), ASKED),
	reopen: formAction(aboutCommentWish, onRecord(reopenPracticeComment, there)),
	takeUp: formAction(takeUpJudgementWish, onRecord(takeUpJudgement, there), { numbers: ['version', 'at'] })
};
