import { everyOf, searchInOtherWords } from '../people';
import { objectives } from '../projects';
import { addDays, today, type Day } from '../shared/clock';
import type { Condition, Where } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { agreedActions, SOURCE_KINDS } from './agreed-action';
import { actionPolicy } from './policy';
import { actionLines, PLAN, SET } from './queries';

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
	/** A person's id, or one of {@link OTHER_OWNERS}. */
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
	/** Open actions stand by the day they are due, or the latest agreed first. */
	readonly sort?: 'agreed';
	readonly after?: string | null;
	/** 1 to 200. */
	readonly limit?: number;
}

/** What a search of words says besides what it finds. */
interface Found {
	/** Another spelling that finds something. */
	readonly suggestion: string | null;
	/** More match than are looked at. */
	readonly more: boolean;
}

/** Actions that one search of the register brings at most, those that fit the words best. */
const MOST_FOUND = 50;

const SOON_DAYS = 14;
/** Within how many days an action was done that the board still shows. */
const DONE_LATELY = 30;
const ON_THE_BOARD = 10;

/** One page of the register. Ended actions stand latest first. */
export async function actionRegister(ctx: Context, query: RegisterQuery) {
	const { where, found } = await askedOf(ctx, query);
	const page = await ctx.read.list(agreedActions, {
		where: { ...where, state: query.state, ...(query.due ? { due: dueOf(query.due, today(ctx.clock)) } : {}) },
		order: orderOf(query),
		after: query.after ?? null,
		limit: query.limit ?? 25
	});
	return { lines: await linesOf(ctx, page.items), next: page.next, found };
}

const orderOf = ({ state, sort }: RegisterQuery) =>
	state !== 'open'
		? ({ by: 'endedOn', direction: 'descending' } as const)
		: sort === 'agreed'
			? ({ by: 'agreedOn', direction: 'descending' } as const)
			: ({ by: 'due', direction: 'ascending' } as const);

/**
 * The register as a board: what is open by its day and what was done in the last thirty days, the first few of each column.
 * `more`: the column holds more than are shown.
 */
export async function actionBoard(ctx: Context, query: RegisterQuery) {
	const { where, found } = await askedOf(ctx, query);
	const day = today(ctx.clock);
	const columns = await Promise.all([
		...DUES.map(async (due) => ({
			name: due,
			page: await ctx.read.list(agreedActions, {
				where: { ...where, state: 'open', due: dueOf(due, day) },
				order: { by: 'due', direction: 'ascending' },
				limit: ON_THE_BOARD
			})
		})),
		(async () => ({
			name: 'done' as const,
			page: await ctx.read.list(agreedActions, {
				where: { ...where, state: 'done', endedOn: { from: addDays(day, -DONE_LATELY) } },
				order: { by: 'endedOn', direction: 'descending' },
				limit: ON_THE_BOARD
			})
		}))()
	]);
	const lines = await linesOf(
		ctx,
		columns.flatMap(({ page }) => page.items)
	);
	const lineOf = new Map(lines.map((line) => [line.id, line]));
	return {
		columns: columns.map(({ name, page }) => ({
			name,
			lines: page.items.map(({ id }) => lineOf.get(id)!),
			more: page.next !== null
		})),
		found
	};
}

/** `mayMove`: the actor may give it another day. */
async function linesOf(ctx: Context, items: Parameters<typeof actionLines>[3]) {
	const lines = await actionLines(ctx.read, ctx.actor.id, today(ctx.clock), items);
	return lines.map((line, at) => ({ ...line, mayMove: line.state === 'open' && actionPolicy.change(ctx.actor, items[at]!) }));
}

function dueOf(due: Due, day: Day): Condition {
	const later = addDays(day, SOON_DAYS + 1);
	return { overdue: { to: day }, soon: { from: day, to: later }, later: { from: later }, undated: null }[due];
}

/** The question as conditions on keys, but for the state and the day. Whatever the actor cannot read narrows it to nothing. */
async function askedOf(
	ctx: Context,
	query: RegisterQuery
): Promise<{ readonly where: Where<typeof agreedActions>; readonly found: Found }> {
	const [sets, plans, counted, matching] = await Promise.all([
		query.set ? known(ctx, SET, query.set) : query.whose === 'sets' ? mySets(ctx) : null,
		query.plan ? known(ctx, PLAN, query.plan) : null,
		query.objective ? [query.objective] : query.project ? objectivesOf(ctx, query.project) : null,
		query.words?.trim() ? holding(ctx, query.words, query.state) : null
	]);
	const owner = query.whose === 'mine' ? ctx.actor.id : query.owner;
	const other = OTHER_OWNERS.find((each) => each === owner);
	return {
		where: {
			...(other ? { ownedBy: other } : owner ? { owner } : {}),
			...(query.agreedIn ? { agreedIn: query.agreedIn } : {}),
			...(sets ? { set: { in: sets } } : {}),
			...(plans ? { plan: { in: plans } } : {}),
			...(counted ? { objective: { in: counted } } : {}),
			...(matching ? { id: { in: matching.ids } } : {})
		},
		found: matching ?? { suggestion: null, more: false }
	};
}

const mySets = (ctx: Context): readonly Id[] => [
	...new Set([...ctx.actor.tokens].filter((each) => /^(set|facilitator-of):/.test(each)).map((each) => each.split(':')[1]!))
];

/** The owner of an action is not told which set or workplan that they do not know it belongs to. */
const known = async (ctx: Context, kind: string, id: Id): Promise<readonly Id[]> =>
	(await ctx.read.findMany([ref(kind, id)])).map((found) => found.id);

const objectivesOf = async (ctx: Context, project: Id): Promise<readonly Id[]> =>
	(await everyOf(ctx.read, objectives, { project })).map(({ id }) => id);

async function holding(ctx: Context, words: string, state: RegisterQuery['state']) {
	const { hits, suggestion, next } = await searchInOtherWords(ctx.read, {
		words,
		kinds: [agreedActions.kind],
		where: { state: [state] },
		limit: MOST_FOUND,
		texts: false
	});
	return { ids: hits.map(({ id }) => id), suggestion, more: next !== null };
}
