export { aboutCheckWish, askToCheck, askToCheckWish, stopAsking } from './ask-to-check';
export {
	aboutCommentWish,
	commentOnSection,
	commentOnSectionWish,
	finishCheck,
	finishCheckWish,
	judgeEffects,
	judgeEffectsWish,
	takeCommentBack
} from './check-practice';
export { checksAsked, checksDone, commentsSettled } from './checks-asked';
export { checksBeforePublishing } from './checks-before-publishing';
export { checksFollow, checksOf, saysReady, withoutChecks } from './checks-of';
export { peerCheckPage, type CommentLine, type JudgedEffect, type PeerCheckPage } from './peer-check-page';
export { practiceChecks, type Finding } from './practice-check';
export { practiceComments } from './practice-comment';
export {
	reopenPracticeComment,
	settlePracticeComment,
	settlePracticeCommentWish,
	takeUpJudgement,
	takeUpJudgementWish
} from './settle-comment';
export { bringCommentBack, bringCommentBackWish } from './bring-comment-back';
