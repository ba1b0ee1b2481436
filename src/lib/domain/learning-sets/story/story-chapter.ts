import type { ActionLine } from '../../actions';
import type { LessonLine } from '../../learning-tree';
import type { Day } from '../../shared/clock';
import type { Id } from '../../shared/ids';
import type { MembersThatDay } from './story-of-members';
import type { Changed } from './what-came-of-actions';

/** An action with what it led to. */
export interface ToldAction extends ActionLine {
	readonly changed: readonly Changed[];
	/** The lessons that it was agreed on. */
	readonly lessons: readonly LessonLine[];
}

/** A meeting with what it decided, agreed and gave rise to. */
export interface ToldMeeting {
	readonly is: 'meeting';
	readonly day: Day;
	readonly id: Id;
	readonly title: string;
	readonly theme: string;
	readonly calledOff: boolean;
	/** Briefing papers that were issued for it, without those in whose place another came. */
	readonly papers: readonly { readonly id: Id; readonly title: string }[];
	readonly decisions: readonly { readonly id: Id; readonly text: string }[];
	readonly actions: readonly ToldAction[];
	readonly lessons: readonly LessonLine[];
	/** The learning note that left it, if one did. */
	readonly learningNote: Id | null;
}

/** What a set agreed on a day outside the meetings that the reader knows. */
export interface ToldBetween {
	readonly is: 'between';
	readonly day: Day;
	readonly actions: readonly ToldAction[];
}

/** The day on which it began by carrying others on, with what they were for. */
export interface ToldBeginning {
	readonly is: 'beginning';
	readonly day: Day;
	/** `name` is null for whoever does not know that set. */
	readonly from: readonly { readonly id: Id; readonly name: string | null; readonly purpose: string }[];
}
export type StoryChapter = ToldBeginning | MembersThatDay | ToldMeeting | ToldBetween;
