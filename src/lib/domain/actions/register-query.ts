import type { Id } from '../shared/ids';
import type { SOURCE_KINDS } from './agreed-action';

export const WHOSE = ['mine', 'sets', 'all'] as const;
export const STATES = ['open', 'done', 'dropped'] as const;
/** How an action stands by its day: `soon` within two weeks, `later` after them, `undated` without one. */
export const DUES = ['overdue', 'soon', 'later', 'undated'] as const;
export type Due = (typeof DUES)[number];
/** Whom an action belongs to where it is not a person of the workspace. */
export const OTHER_OWNERS = ['nobody', 'body'] as const;

/** What somebody asks of the register; all that they may read where nothing narrows it down. */
export interface RegisterQuery {
	readonly whose: (typeof WHOSE)[number];
	readonly state: (typeof STATES)[number];
	/** A person's id, a body's name after `body:`, or one of {@link OTHER_OWNERS}. */
	readonly owner?: string;
	readonly due?: Due;
	readonly agreedIn?: (typeof SOURCE_KINDS)[number];
	readonly set?: Id;
	/** A workplan that it stands on. */
	readonly plan?: Id;
	readonly objective?: Id;
	/** Whatever counts towards an objective or theme of it. */
	readonly project?: Id;
	readonly words?: string;
	/** Open actions stand by the day they are due, or the latest agreed first. With words those that say them best stand first. */
	readonly sort?: 'agreed';
	readonly after?: string | null;
	/** 1 to 200; with words 1 to 100. */
	readonly limit?: number;
}
