import { has, isStaff, type Actor, type Policy } from '../shared/policy';
import type { Saved } from '../shared/collection';
import type { Branch } from './branch';
import type { Lesson } from './lesson';
import type { LessonComment } from './lesson-comment';
import type { OwnedLesson } from './lesson-origin';
import { isEnded, isUndecided, mayFollow, type LessonStateName } from './lesson-state';

/** Staff grow a tree; who grew a branch, or a coordinator, shapes it. Partners read, and say what they have seen too. */
export const treePolicy = {
	grow: (actor) => isStaff(actor),
	shape: (actor, branch) => branch !== null && (branch.grownBy === actor.id || has(actor, 'coordinator'))
} satisfies Policy<Branch | null>;

const canBecome = (of: OwnedLesson, next: LessonStateName): boolean => mayFollow(of.lesson.state.is, next);

const isInUse = ({ lesson }: OwnedLesson): boolean => lesson.state.is === 'applied' || lesson.state.is === 'embedded';

/** What may be done with a lesson that one can read. Validating takes a second person, so never its author. */
export const lessonPolicy = {
	identify: (actor, of) => isStaff(actor) && canBecome(of, 'identified'),
	validate: (actor, of) => !of.mine && !isEnded(of.lesson.state) && of.lesson.validations.every((each) => each.by !== actor.id),
	/** Also where it is applied already: elsewhere too. */
	apply: (actor, of) => isStaff(actor) && (canBecome(of, 'applied') || isInUse(of)),
	embed: (actor, of) => isStaff(actor) && canBecome(of, 'embedded'),
	lookAgain: (actor, of) => isStaff(actor) && isInUse(of),
	keepWatching: (actor, of) => isStaff(actor) && isUndecided(of.lesson.state),
	setAside: (actor, of) => isStaff(actor) && !isEnded(of.lesson.state),
	supersede: (actor, of) => isStaff(actor) && !isEnded(of.lesson.state),
	merge: (actor, of) => isStaff(actor) && !isEnded(of.lesson.state),
	unmerge: (actor, of) => isStaff(actor) && of.lesson.merged !== null,
	split: (actor, of) => isStaff(actor) && !isEnded(of.lesson.state),
	agreeAction: (_, of) => !isEnded(of.lesson.state),
	hang: (actor, of) => of.mine || isStaff(actor),
	withdraw: (_, of) => of.mine,
	redactAgain: (_, of) => of.mine
} satisfies Policy<OwnedLesson>;

/** A comment with the lesson it stands under (null: one to be written), and whether the actor keeps that lesson. */
export interface HeldComment {
	readonly lesson: Lesson;
	readonly comment: Saved<LessonComment> | null;
	readonly keeps: boolean;
}

const isWriter = (actor: Actor, { comment }: HeldComment): boolean => comment?.writer === actor.id;

/** Whoever reads a lesson comments on it. A comment's words are its writer's alone; the lesson's keeper says when it is settled. */
export const commentPolicy = {
	write: (_, { lesson }) => lesson.state.is !== 'superseded',
	change: isWriter,
	remove: isWriter,
	resolve: (_, { comment, keeps }) => keeps && comment !== null && comment.resolution === null,
	reopen: (_, { comment, keeps }) => keeps && comment !== null && comment.resolution !== null
} satisfies Policy<HeldComment>;
