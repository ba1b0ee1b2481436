import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { links } from '../shared/thread';
import { actionLines, agreedActions, isOpen, type AgreedAction } from '../actions';
import { learningEntries, type LearningEntry } from '../learning-files';
import { lessons, lessonLine, type Lesson } from '../learning-tree';
import { namesOf } from '../people';
import { agendaOf } from './agenda';
import { broughtEntries } from './brought-entry';
import { broughtTo, entryLine, openedToGroup } from './brought';
import { jottingOn } from './keep-jotting';
import { sessionDraftsOf } from './keep-session-draft';
import type { SessionDraft, SessionPart } from './session-draft';
import { supervisionPolicy } from './policy';
import { betweenOf, isGroup, isLocked, othersOf, peopleOf, supervisions, type Supervision } from './supervision';

/** Sessions of the same people looked back over for actions that are still open. */
const LOOKED_BACK = 12;

/**
 * One session as it opens: what is still open from the earlier ones of the same people, what they want to speak about, and the
 * entries brought. An entry shows to the supervisor only while its author lets them read it.
 */
export async function supervisionPage(ctx: Context, id: Id) {
	const seen = await ctx.read.find(supervisions, id);
	const self = refText(ref(supervisions.kind, id));
	const [outOf, own, before, names, brought, opened, agenda, jotting, drafts] = await Promise.all([
		ctx.read.list(links, { where: { from: self }, limit: 200 }),
		ctx.read.list(agreedActions, { where: { source: self }, limit: 100 }),
		earlierOpen(ctx, seen),
		namesOf(ctx.read, [...peopleOf(seen), seen.writing?.by ?? null]),
		broughtTo(ctx, seen),
		openedToGroup(ctx, seen),
		agendaOf(ctx, seen),
		jottingOn(ctx, id),
		sessionDraftsOf(ctx, id)
	]);
	const grown = await ctx.read.findMany(
		outOf.items.filter((each) => each.type === 'raised-in').map((each) => parseRef(each.to)!)
	);
	const day = today(ctx.clock);
	const named = (person: Id) => ({ id: person, name: names.get(person)! });
	const acted = (act: { by: Id; at: string }) => ({ by: names.get(act.by)!, at: act.at });
	return {
		id,
		version: seen.version,
		day: seen.day,
		place: seen.place,
		record: seen.record,
		recordedInCaseSystem: seen.recordedInCaseSystem,
		writing: seen.writing && acted(seen.writing),
		supervisor: named(seen.supervisor),
		supervisees: seen.supervisees.map(named),
		others: othersOf(seen, ctx.actor.id).map((each) => names.get(each)!),
		mine: seen.supervisees.includes(ctx.actor.id),
		group: isGroup(seen),
		note: seen.note,
		fromBefore: await actionLines(ctx.read, ctx.actor.id, day, before),
		agreed: await actionLines(ctx.read, ctx.actor.id, day, own.items),
		agenda,
		brought,
		openedToGroup: opened,
		acknowledgements: seen.acknowledgements.map(acted),
		awaited: peopleOf(seen)
			.filter((person) => !seen.acknowledgements.some(({ by }) => by === person))
			.map((each) => names.get(each)!),
		locked: isLocked(seen),
		corrections: seen.corrections.map((each) => ({ ...acted(each), text: each.text })),
		jotting: jotting?.text ?? '',
		/** What the reader is writing and has not kept, by the form it stands in. */
		drafts: Object.fromEntries(drafts.toReversed().map((each) => [each.part, draftView(each)])) as Drafts,
		grownEntries: grown
			.filter((each) => each.kind === learningEntries.kind)
			.map((each) => entryLine(each.record as Saved<LearningEntry>)),
		grownLessons: grown.filter((each) => each.kind === lessons.kind).map((each) => lessonLine(each.record as Saved<Lesson>)),
		can: abilities(supervisionPolicy, ctx.actor, seen)
	};
}
const draftView = ({ id, sessionVersion, values, savedAt }: Saved<SessionDraft>) => ({
	id,
	sessionVersion,
	values,
	savedAt
});
type Drafts = { readonly [part in SessionPart]?: ReturnType<typeof draftView> };
export type SupervisionPage = Awaited<ReturnType<typeof supervisionPage>>;

/** Actions agreed in the earlier sessions of the same people that are still open, earliest due first. */
async function earlierOpen(ctx: Context, seen: Saved<Supervision>): Promise<readonly Saved<AgreedAction>[]> {
	const sessions = await ctx.read.list(supervisions, {
		where: { between: betweenOf(seen), day: { to: seen.day } },
		order: { by: 'day', direction: 'descending' },
		limit: LOOKED_BACK
	});
	if (sessions.items.length === 0) return [];
	const sources = sessions.items.map((each) => refText(ref(supervisions.kind, each.id)));
	const page = await ctx.read.list(agreedActions, { where: { source: { in: sources }, state: 'open' }, limit: 100 });
	return page.items.filter(isOpen).toSorted((a, b) => ((a.due ?? '9') < (b.due ?? '9') ? -1 : 1));
}

/** The actor's latest entries that they have not brought to this session yet, to choose from when bringing. */
export async function entriesToBring(ctx: Context, id: Id) {
	const [mine, brought] = await Promise.all([
		ctx.read.list(learningEntries, { where: { author: ctx.actor.id }, order: { by: 'day', direction: 'descending' }, limit: 30 }),
		ctx.read.list(broughtEntries, { where: { supervision: id }, limit: 200 })
	]);
	const there = new Set(brought.items.map(({ entry }) => entry));
	return mine.items.filter((each) => !there.has(each.id)).map(entryLine);
}
