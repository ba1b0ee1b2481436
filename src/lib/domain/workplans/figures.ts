import type { Standing } from './reviewed-actions';

/** How actions stand, counted. `late` are among those open. */
export interface Figures {
	readonly all: number;
	readonly done: number;
	readonly dropped: number;
	readonly open: number;
	readonly late: number;
}

export function figuresOf(standings: readonly Standing[]): Figures {
	const count = (...states: readonly Standing['is'][]) => standings.filter(({ is }) => states.includes(is)).length;
	return {
		all: standings.length,
		done: count('done'),
		dropped: count('dropped'),
		open: count('open', 'late'),
		late: count('late')
	};
}

/** What moved from one look to the next. */
export interface Moved {
	readonly done: number;
	readonly dropped: number;
	/** Open before and after, with another day. */
	readonly redated: number;
	/** Not there before. */
	readonly added: number;
}

/** What is different between two looks over the same plan. */
export function movedBetween(before: readonly Standing[], after: readonly Standing[]): Moved {
	const earlier = new Map(before.map((each) => [each.action, each]));
	const became = (is: Standing['is']) => after.filter((each) => each.is === is && earlier.get(each.action)?.is !== is).length;
	const isRedated = (each: Standing): boolean => {
		const then = earlier.get(each.action);
		return then !== undefined && isOpen(each) && isOpen(then) && each.due !== then.due;
	};
	return {
		done: became('done'),
		dropped: became('dropped'),
		redated: after.filter(isRedated).length,
		added: after.filter(({ action }) => !earlier.has(action)).length
	};
}

const isOpen = ({ is }: Standing): boolean => is === 'open' || is === 'late';
