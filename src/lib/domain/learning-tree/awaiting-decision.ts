import { addDays, today } from '../shared/clock';
import type { Context } from '../shared/context';
import { parseRef, ref, refText, type Id, type Ref } from '../shared/ids';
import { abilities } from '../shared/policy';
import type { Saved } from '../shared/collection';
import { namesOf } from '../people';
import { lessons, type Lesson } from './lesson';
import { lessonDecisions, type Decision } from './lesson-decision';
import { lessonLine, type LessonLine } from './lesson-line';
import { lessonOrigins } from './lesson-origin';
import { lessonPolicy } from './policy';

/** A lesson that nobody has validated or set aside, with what this actor may decide about it. */
export interface AwaitingLine extends LessonLine {
	readonly version: number;
	/** What it was kept under watch for last, if it was. */
	readonly watchedFor: string;
	readonly mine: boolean;
	readonly can: Readonly<Record<Decision, boolean>>;
}

const SHOWN = 20;

/**
 * Lessons awaiting a decision, without those still kept under watch: first those that nobody has decided about, in no order of
 * time, since an unnamed author's lesson tells no day; then those whose watch ended longest ago. `all`: how many there are.
 */
export async function awaitingDecision(
	ctx: Context,
	project: Id | null = null
): Promise<{ readonly lines: readonly AwaitingLine[]; readonly all: number }> {
	const where = { decideFrom: { to: addDays(today(ctx.clock), 1) }, ...(project ? { project } : {}) };
	const [page, counted, own] = await Promise.all([
		ctx.read.list(lessons, { where, order: { by: 'decideFrom', direction: 'ascending' }, limit: SHOWN }),
		ctx.read.count(lessons, { where, by: 'project' }),
		ctx.read.list(lessonOrigins, { where: { author: ctx.actor.id }, limit: 200 })
	]);
	const origins = new Map(own.items.map((each) => [each.lesson, each]));
	const lines = page.items.map((lesson) => {
		const origin = origins.get(lesson.id) ?? null;
		const of = { lesson, origin, mine: origin !== null || lesson.noticed.by === ctx.actor.id };
		const can = abilities(lessonPolicy, ctx.actor, of);
		return {
			...lessonLine(lesson),
			version: lesson.version,
			watchedFor: lesson.watched.at(-1)?.reason ?? '',
			mine: of.mine,
			can: { validate: can.validate, 'keep-watching': can.keepWatching, 'set-aside': can.setAside }
		};
	});
	return { lines, all: [...counted.values()].reduce((sum, each) => sum + each, 0) };
}

/** A decision that was made in a meeting or supervision. */
export interface DecisionLine {
	readonly id: Id;
	readonly lesson: LessonLine;
	readonly decision: Decision;
	readonly reason: string;
	readonly by: string;
	readonly day: string;
	readonly source: Ref;
}

/** What was decided in one meeting or supervision, or about one lesson, as far as this reader may read both. At most 100. */
export async function decisions(
	ctx: Context,
	about: { readonly source: Ref } | { readonly lesson: Id }
): Promise<readonly DecisionLine[]> {
	const where = 'source' in about ? { source: refText(about.source) } : { lesson: about.lesson };
	const page = await ctx.read.list(lessonDecisions, { where, limit: 100 });
	const [names, found] = await Promise.all([
		namesOf(
			ctx.read,
			page.items.map((each) => each.by)
		),
		ctx.read.findMany(page.items.map((each) => ref(lessons.kind, each.lesson)))
	]);
	const byId = new Map(found.map((each) => [each.id, each.record as Saved<Lesson>]));
	return page.items
		.toSorted((a, b) => (a.at < b.at ? -1 : 1))
		.flatMap(({ id, lesson, decision, reason, by, at, source }) => {
			const of = byId.get(lesson);
			return of ? { id, lesson: lessonLine(of), decision, reason, by: names.get(by)!, day: at, source: parseRef(source)! } : [];
		});
}
