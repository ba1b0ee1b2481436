import type { Page, Saved, Where } from '../shared/collection';
import { addDays, today } from '../shared/clock';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { has, isStaff } from '../shared/policy';
import { namesOf } from '../people';
import { agreedActions, type AgreedAction } from '../actions';
import { lessons, type Lesson } from './lesson';
import { lessonLine, type LessonLine } from './lesson-line';
import { STANDINGS, standingOf, whereApplied, type Standing, type WhereApplied } from './where-applied';

/** One line of the where-applied register as this reader sees it. Days are null, and names, where an unnamed author acted. */
export interface AppliedLine {
	readonly id: Id;
	readonly version: number;
	readonly lesson: LessonLine;
	readonly changed: string;
	readonly where: string;
	readonly day: string | null;
	readonly by: string | null;
	/** The action that proves it; null where this reader cannot read that. */
	readonly action: { readonly id: Id; readonly what: string; readonly outcome: string } | null;
	readonly standing: Standing;
	readonly lookAgain: string | null;
	readonly due: boolean;
	readonly rechecks: readonly {
		readonly day: string | null;
		readonly by: string | null;
		readonly still: boolean;
		readonly words: string;
	}[];
}

export interface AppliedQuery {
	readonly project?: Id;
	readonly standing?: Standing;
	/** Only those whose day to look again has come. */
	readonly due?: boolean;
	readonly after?: string | null;
	/** 1 to 200. */
	readonly limit?: number;
}

/** The register of where lessons are applied: readable lines, those to look at first. */
export async function whereAppliedRegister(ctx: Context, query: AppliedQuery = {}) {
	const day = today(ctx.clock);
	const where: Where<typeof whereApplied> = {
		...(query.project ? { project: query.project } : {}),
		...(query.standing ? { standing: query.standing } : {}),
		...(query.due ? { lookAgain: { to: addDays(day, 1) } } : {})
	};
	const page: Page<WhereApplied> = await ctx.read.list(whereApplied, {
		where,
		order: { by: 'lookAgain', direction: 'ascending' },
		after: query.after ?? null,
		limit: query.limit ?? 50
	});
	return { lines: await appliedLines(ctx.read, day, page.items), next: page.next };
}

/** Where lessons are applied. */
export async function appliedOf(ctx: Context, ids: readonly Id[]): Promise<readonly AppliedLine[]> {
	const page = await ctx.read.list(whereApplied, { where: { lesson: { in: ids } }, limit: 200 });
	return appliedLines(ctx.read, today(ctx.clock), page.items);
}

/** Lines of the register that wait to be looked at and are gone through for whom they concern, and how many of them are shown. */
const GONE_THROUGH = 100;
const SHOWN = 3;

/**
 * What waits for the actor to look again; a few, those that have waited longest. It concerns whoever said that it is applied,
 * whose action it was, and whoever looked last; what concerns nobody by name is the coordinators'. Others find it in the
 * register.
 */
export async function toLookAgain(ctx: Context): Promise<readonly AppliedLine[]> {
	if (!isStaff(ctx.actor)) return [];
	const day = today(ctx.clock);
	const { items } = await ctx.read.list(whereApplied, {
		where: { lookAgain: { to: addDays(day, 1) } },
		order: { by: 'lookAgain', direction: 'ascending' },
		limit: GONE_THROUGH
	});
	const actions = await ctx.read.findMany(items.map(({ action }) => ref(agreedActions.kind, action)));
	const ownerOf = new Map(actions.map(({ id, record }) => [id, personOwning(record as Saved<AgreedAction>)]));
	const concerned = items.filter((each) => {
		const whom = [each.by, ownerOf.get(each.action) ?? null, each.rechecks.at(-1)?.by ?? null].filter(
			(person) => person !== null
		);
		return whom.length === 0 ? has(ctx.actor, 'coordinator') : whom.includes(ctx.actor.id);
	});
	return appliedLines(ctx.read, day, concerned.slice(0, SHOWN));
}

const personOwning = ({ owner }: AgreedAction): Id | null => (owner?.kind === 'person' ? owner.person : null);

/** How many readable lines stand how. */
export async function appliedCounts(read: Reading, project?: Id): Promise<ReadonlyMap<Standing, number>> {
	const counted = await read.count(whereApplied, { where: project ? { project } : {}, by: 'standing' });
	return new Map(STANDINGS.map((each) => [each, counted.get(each) ?? 0]));
}

async function appliedLines(read: Reading, day: string, found: readonly Saved<WhereApplied>[]): Promise<readonly AppliedLine[]> {
	const [names, records] = await Promise.all([
		namesOf(
			read,
			found.flatMap((each) => [each.by, ...each.rechecks.map(({ by }) => by)])
		),
		read.findMany(found.flatMap((each) => [ref(lessons.kind, each.lesson), ref(agreedActions.kind, each.action)]))
	]);
	const byId = new Map(records.map((each) => [each.id, each.record]));
	const nameOf = (by: Id | null) => (by === null ? null : names.get(by)!);
	return found.flatMap((each) => {
		const lesson = byId.get(each.lesson) as Saved<Lesson> | undefined;
		if (!lesson) return [];
		const action = byId.get(each.action) as Saved<AgreedAction> | undefined;
		return {
			id: each.id,
			version: each.version,
			lesson: lessonLine(lesson),
			changed: each.changed,
			where: each.where,
			day: each.at,
			by: nameOf(each.by),
			action: action ? { id: action.id, what: action.what, outcome: action.completion?.outcome ?? '' } : null,
			standing: standingOf(each),
			lookAgain: each.lookAgain,
			due: each.lookAgain !== null && each.lookAgain <= day,
			rechecks: each.rechecks.map(({ at, by, still, words }) => ({ day: at, by: nameOf(by), still, words }))
		};
	});
}
