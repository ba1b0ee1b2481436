/** The learning tree: lessons that people drew from their work, how far each has come, and what hangs on it. */
import { branches } from './branch';
import { lessons } from './lesson';
import { lessonComments } from './lesson-comment';
import { lessonDecisions } from './lesson-decision';
import { lessonOrigins } from './lesson-origin';
import { lessonRequests } from './lesson-request';
import { learningTrees } from './tree';
import { whereApplied } from './where-applied';

export const collections = [
	learningTrees,
	branches,
	lessons,
	lessonOrigins,
	lessonRequests,
	whereApplied,
	lessonDecisions,
	lessonComments
] as const;

export { agreeActionOnLesson, agreedOnLesson } from './agree-action-on-lesson';
export { applyLesson, applyLessonWish, WEEKS_TO_LOOK_AGAIN } from './apply-lesson';
export { awaitingDecision, decisions, type AwaitingLine, type DecisionLine } from './awaiting-decision';
export { DEEPEST } from './branch';
export { changeComment, changeCommentWish, commentOnLesson, commentWish, deleteComment } from './comment-on-lesson';
export { decideOnLesson, decideOnLessonWish, type DecideOnLessonWish } from './decide-on-lesson';
export { embedLesson, embedLessonWish } from './embed-lesson';
export { setAsideLesson, setAsideLessonWish, supersedeLesson, supersedeLessonWish } from './end-lesson';
export { sourcesGone } from './forgotten-sources';
export { growBranch, growBranchWish } from './grow-branch';
export { hangLesson, hangLessonWish, lessonToHang } from './hang-lesson';
export { identifyLesson, identifyLessonWish } from './identify-lesson';
export { keepWatching, keepWatchingWish } from './keep-watching';
export { lessons, type Lesson } from './lesson';
export { lessonAsOriginal } from './lesson-as-original';
export { ledTo } from './led-to';
export { lessonComments, type LessonComment } from './lesson-comment';
export { lessonInFull, lessonList, type ListedLesson } from './lesson-list';
export { lessonCommentsOf, lessonOfComment } from './lesson-comments';
export { lessonCounts, lessonLine, lessonsTowards, standingLessons, type LessonLine } from './lesson-line';
export { lessonOrigins } from './lesson-origin';
export { lessonPage, type StepLine } from './lesson-page';
export { lessonsLike } from './lessons-like';
export { agreeToLesson, askForLesson, askForLessonWish, declineLesson } from './lesson-request';
export { isEnded, LESSON_STATES, STATE_MEANINGS, stateWord, type LessonStateName } from './lesson-state';
export { lessonsToConfirm } from './lessons-to-confirm';
export { lookAgain, lookAgainWish } from './look-again';
export { mergeLesson, mergeLessonWish, unmergeLesson, unmergeLessonWish } from './merge-lesson';
export { myLeaves } from './my-leaves';
export { lessonWish, type LessonWish } from './plant-lesson';
export { treePolicy } from './policy';
export { namedLessons } from './named-lessons';
export { noticeLesson, noticeLessonWish, promotePassage, promotePassageWish } from './promote-passage';
export { readersOfLesson } from './readers-of-lesson';
export { redactLessonAgain, redactLessonAgainWish } from './redact-lesson-again';
export { appliedCounts, toLookAgain, whereAppliedRegister, type AppliedLine, type AppliedQuery } from './register';
export { moveOnTree, movedOnTree, moveOnTreeWish, type WayBack } from './move-on-tree';
export { moveBranch, moveBranchWish, removeBranch, renameBranch, renameBranchWish } from './reshape-branch';
export { branchPage, leavesOf, letterOf, treePage, type BranchLine, type LeafLine, type TreeShape } from './tree-page';
export type { TreeChoice } from './tree-choices';
export type { Corroboration, TreeSight } from './tree-sight';
export { lessonReaders, treePlaces } from './tree-places';
export { openCommentsFor } from './open-comments';
export { reopenComment, resolveComment, resolveCommentWish } from './resolve-comment';
export { restoreLesson, withdrawnLessons } from './restore-lesson';
export { splitLesson, splitLessonWish } from './split-lesson';
export { validateLesson, validateLessonWish } from './validate-lesson';
export { wentWithItsLesson, withdrawLesson } from './withdraw-lesson';
export { requestPage, waitingFor } from './waiting-for';
export { STANDINGS, standingOf, whereApplied, type Standing } from './where-applied';
