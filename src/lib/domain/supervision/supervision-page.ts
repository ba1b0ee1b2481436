import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { links } from '../shared/thread';
import { actionLines, agreedActions, isOpen, type AgreedAction } from '../actions';
import { entryTitle, learningEntries, type LearningEntry } from '../learning-files';
import { lessons, lessonLine, type Lesson } from '../learning-tree';
import { namesOf } from '../people';
import { supervisionPolicy } from './policy';
import { otherOf, pairOf, supervisions, type Supervision } from './supervision';

/** A session as lists show it, from where the actor sits. */
export interface SupervisionLine {
	readonly id: Id;
	readonly day: string;
	readonly with: string;
	readonly supervisesMe: boolean;
	readonly place: string;
	readonly coming: boolean;
	readonly written: boolean;
}

/** The actor's sessions from both sides, latest first. */
export async function mySupervisions(ctx: Context, after: string | null = null) {
	const page = await ctx.read.list(supervisions, {
		where: { person: ctx.actor.id },
		order: { by: 'day', direction: 'descending' },
		limit: 25,
		after
	});
	const names = await namesOf(
		ctx.read,
		page.items.map((each) => otherOf(each, ctx.actor.id))
	);
	const day = today(ctx.clock);
	return { lines: page.items.map((each) => lineOf(ctx, each, names, day)), next: page.next };
}

const lineOf = (ctx: Context, each: Saved<Supervision>, names: ReadonlyMap<Id, string>, day: string): SupervisionLine => ({
	id: each.id,
	day: each.day,
	with: names.get(otherOf(each, ctx.actor.id))!,
	supervisesMe: each.supervisee === ctx.actor.id,
	place: each.place,
	coming: each.day >= day && each.writing === null,
	written: each.writing !== null
});

/** Sessions of the same two people looked back over for actions that are still open. */
const LOOKED_BACK = 12;

/**
 * One session as it opens: what is still open from the earlier ones of these two, and the entries brought. An entry shows
 * to the supervisor only while its author lets them read it: that is asked of the store each time.
 */
export async function supervisionPage(ctx: Context, id: Id) {
	const seen = await ctx.read.find(supervisions, id);
	const self = refText(ref(supervisions.kind, id));
	const [into, outOf, own, before, names] = await Promise.all([
		ctx.read.list(links, { where: { to: self }, limit: 200 }),
		ctx.read.list(links, { where: { from: self }, limit: 200 }),
		ctx.read.list(agreedActions, { where: { source: self }, limit: 100 }),
		earlierOpen(ctx, seen),
		namesOf(ctx.read, [seen.supervisee, seen.supervisor, seen.writing?.by ?? null])
	]);
	const brought = await ctx.read.findMany(
		into.items.filter((each) => each.type === 'brought-to').map((each) => parseRef(each.from)!)
	);
	const grown = await ctx.read.findMany(
		outOf.items.filter((each) => each.type === 'raised-in').map((each) => parseRef(each.to)!)
	);
	const day = today(ctx.clock);
	return {
		id,
		version: seen.version,
		day: seen.day,
		place: seen.place,
		agenda: seen.agenda,
		record: seen.record,
		recordedInCaseSystem: seen.recordedInCaseSystem,
		writing: seen.writing && { by: names.get(seen.writing.by)!, at: seen.writing.at },
		supervisee: { id: seen.supervisee, name: names.get(seen.supervisee)! },
		supervisor: { id: seen.supervisor, name: names.get(seen.supervisor)! },
		mine: seen.supervisee === ctx.actor.id,
		note: seen.note,
		fromBefore: await actionLines(ctx.read, ctx.actor.id, day, before),
		agreed: await actionLines(ctx.read, ctx.actor.id, day, own.items),
		brought: brought.map((each) => entryLine(each.record as Saved<LearningEntry>)),
		grownEntries: grown
			.filter((each) => each.kind === learningEntries.kind)
			.map((each) => entryLine(each.record as Saved<LearningEntry>)),
		grownLessons: grown.filter((each) => each.kind === lessons.kind).map((each) => lessonLine(each.record as Saved<Lesson>)),
		can: abilities(supervisionPolicy, ctx.actor, seen)
	};
}

const entryLine = (entry: Saved<LearningEntry>) => ({
	id: entry.id,
	title: entryTitle(entry.text),
	day: entry.day,
	toSupervisor: entry.toSupervisor !== null
});

/** Actions agreed in the earlier sessions of the same two people that are still open, earliest due first. */
async function earlierOpen(ctx: Context, seen: Saved<Supervision>): Promise<readonly Saved<AgreedAction>[]> {
	const sessions = await ctx.read.list(supervisions, {
		where: { pair: pairOf(seen), day: { to: seen.day } },
		order: { by: 'day', direction: 'descending' },
		limit: LOOKED_BACK
	});
	if (sessions.items.length === 0) return [];
	const sources = sessions.items.map((each) => refText(ref(supervisions.kind, each.id)));
	const page = await ctx.read.list(agreedActions, { where: { source: { in: sources }, state: 'open' }, limit: 100 });
	return page.items.filter(isOpen).toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

/** The actor's latest entries that are not in a session yet, to choose from when bringing. */
export async function entriesToBring(ctx: Context, id: Id) {
	const [mine, into] = await Promise.all([
		ctx.read.list(learningEntries, { where: { author: ctx.actor.id }, order: { by: 'day', direction: 'descending' }, limit: 30 }),
		ctx.read.list(links, { where: { to: refText(ref(supervisions.kind, id)) }, limit: 200 })
	]);
	const brought = new Set(into.items.filter((each) => each.type === 'brought-to').map((each) => each.from));
	return mine.items.filter((each) => !brought.has(refText(ref(learningEntries.kind, each.id)))).map(entryLine);
}
