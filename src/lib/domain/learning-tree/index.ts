/** The learning tree: lessons that people drew from their work, how far each has come, and what hangs on it. */
import { branches } from './branch';
import { lessons } from './lesson';
import { lessonOrigins } from './lesson-origin';
import { lessonRequests } from './lesson-request';
import { learningTrees } from './tree';

export const collections = [learningTrees, branches, lessons, lessonOrigins, lessonRequests] as const;

export { agreeActionOnLesson, agreedOnLesson } from './agree-action-on-lesson';
export { applyLesson, applyLessonWish, embedLesson, embedLessonWish } from './apply-lesson';
export { DEEPEST } from './branch';
export { setAsideLesson, setAsideLessonWish, supersedeLesson, supersedeLessonWish } from './end-lesson';
export { sourcesGone } from './forgotten-sources';
export { growBranch, growBranchWish } from './grow-branch';
export { hangLesson, hangLessonWish } from './hang-lesson';
export { identifyLesson, identifyLessonWish } from './identify-lesson';
export { lessons, type Lesson } from './lesson';
export { lessonCounts, lessonLine, lessonsTowards, standingLessons, type LessonLine } from './lesson-line';
export { lessonOrigins } from './lesson-origin';
export { lessonPage, type StepLine } from './lesson-page';
export { agreeToLesson, askForLesson, askForLessonWish, declineLesson } from './lesson-request';
export { LESSON_STATES, STATE_MEANINGS, stateWord, type LessonStateName } from './lesson-state';
export { lessonsToConfirm } from './lessons-to-confirm';
export { myLeaves } from './my-leaves';
export { lessonWish, type LessonWish } from './plant-lesson';
export { treePolicy } from './policy';
export { noticeLesson, noticeLessonWish, promotePassage, promotePassageWish } from './promote-passage';
export { redactLessonAgain, redactLessonAgainWish } from './redact-lesson-again';
export { moveBranch, moveBranchWish, removeBranch, renameBranch, renameBranchWish } from './reshape-branch';
export { branchPage, letterOf, treePage, type BranchLine, type LeafLine } from './tree-page';
export { lessonReaders, treePlaces } from './tree-places';
export { restoreLesson, withdrawnLessons } from './restore-lesson';
export { validateLesson, validateLessonWish } from './validate-lesson';
export { withdrawLesson } from './withdraw-lesson';
export { requestPage, waitingFor } from './waiting-for';
