import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { links } from '../shared/thread';
import { actionLines, agreedActions, betweenReaders, type AgreedAction } from '../actions';
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
import { isGroup, isLocked, othersOf, peopleOf, supervisionReaders, supervisions, type Supervision } from './supervision';

/**
 * One session as it opens: what is still open from the earlier ones of the same people, what they want to speak about, and the
 * entries brought. An entry shows to the supervisor only while its author lets them read it.
 */
export async function supervisionPage(ctx: Context, id: Id) {
	const self = refText(ref(supervisions.kind, id));
	const [seen, fromBefore, grown, own, brought, opened, agenda, jotting, drafts] = await Promise.all([
		ctx.read.find(supervisions, id),
		openFromBefore(ctx, id),
		grownFrom(ctx, self),
		ctx.read.list(agreedActions, { where: { source: self }, limit: 100 }),
		broughtTo(ctx, id),
		openedToGroup(ctx, id),
		agendaOf(ctx, id),
		jottingOn(ctx, id),
		sessionDraftsOf(ctx, id)
	]);
	const names = await namesOf(ctx.read, [...peopleOf(seen), seen.writing?.by ?? null]);
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
		fromBefore: await actionLines(ctx.read, ctx.actor.id, day, fromBefore),
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
async function openFromBefore(ctx: Context, id: Id): Promise<readonly Saved<AgreedAction>[]> {
	const seen = await ctx.read.find(supervisions, id);
	const where = { between: betweenReaders(supervisionReaders(seen)), state: 'open' };
	const { items } = await ctx.read.list(agreedActions, { where, order: { by: 'due', direction: 'ascending' }, limit: 100 });
	const sessions = await ctx.read.findMany(items.map(({ source }) => parseRef(source)!));
	const earlier = sessions.filter(({ record }) => (record as Saved<Supervision>).day < seen.day).map(refText);
	return items.filter(({ source }) => earlier.includes(source));
}

/** What grew from a session, of which its people see their own and what became readable to them. */
async function grownFrom(ctx: Context, session: string) {
	const { items } = await ctx.read.list(links, { where: { from: session }, limit: 200 });
	return ctx.read.findMany(items.filter((each) => each.type === 'raised-in').map((each) => parseRef(each.to)!));
}

/** What the actor may do in a session that they can read. */
export const sessionAbilities = async (ctx: Context, id: Id) =>
	abilities(supervisionPolicy, ctx.actor, await ctx.read.find(supervisions, id));

/** The actor's latest entries that they have not brought to this session yet, to choose from when bringing; none where they bring none. */
export async function entriesToBring(ctx: Context, id: Id) {
	if (!(await sessionAbilities(ctx, id)).bring) return [];
	const [mine, brought] = await Promise.all([
		ctx.read.list(learningEntries, { where: { author: ctx.actor.id }, order: { by: 'day', direction: 'descending' }, limit: 30 }),
		ctx.read.list(broughtEntries, { where: { supervision: id }, limit: 200 })
	]);
	const there = new Set(brought.items.map(({ entry }) => entry));
	return mine.items.filter((each) => !there.has(each.id)).map(entryLine);
}
