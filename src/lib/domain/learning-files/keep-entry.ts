import * as v from 'valibot';
import { today } from '../shared/clock';
import { change, create, remove, type Change, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link, type LinkType } from '../shared/thread';
import { shownFiles, takenUp, waitingAttachments, waitingFor } from '../attachments';
import { everyOf, isOpenTo, openedTo, openingAudience, supervisorOf, withMentions } from '../people';
import { knownObjectives } from '../projects';
import { clearedDraft, entryDrafts } from './entry-draft';
import { groupWordings } from './group-wording';
import { learningEntries } from './learning-entry';
import { entryPolicy } from './policy';
import { sharedWordings } from './shared-wording';
import { keptForAWhile, takenOutFiles } from './taken-out-file';
import { code } from './written-piece';

export const keepEntryWish = v.object({
	text: field.prose(200_000, 'Write what happened. A line is enough.'),
	model: v.optional(field.optionalLine(100), ''),
	answers: v.optional(
		v.pipe(v.array(v.object({ heading: field.line(100), text: field.optionalProse(50_000) })), v.maxLength(12)),
		[]
	),
	prompted: v.optional(field.optionalLine(100), ''),
	day: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026.'), ''),
	objectives: v.optional(field.ids(20), []),
	codes: v.optional(v.pipe(v.array(code), v.maxLength(40)), []),
	/** Whether the person who supervises the author may read it. */
	readers: v.optional(v.picklist(['me', 'supervisor', 'more'], 'Say who can read it.'), 'me'),
	/** What it grew from, `supervision/…`, `set-meeting/…`, `agreed-action/…` or `training/…`. */
	from: v.optional(field.optionalLine(80), ''),
	draft: v.optional(v.union([v.literal(''), field.id]), ''),
	/** What the form says of the files it shows; those that wait with the draft are taken up as well. */
	attachments: v.optional(shownFiles, []),
	note: v.optional(field.optionalLine(300), '')
});
export type KeepEntryWish = v.InferOutput<typeof keepEntryWish>;

/**
 * Keeps a new entry in the actor's learning file. Only its author can read it, unless the wish opens it to the supervisor. With
 * files it stays closed until its author has seen what is found in them, see {@link shareWithSupervisor}.
 */
export async function keepEntry(ctx: Context, wish: KeepEntryWish): Promise<Id> {
	const id = ctx.newId();
	const [values, files] = await Promise.all([entryValues(ctx, wish), takenUp(ctx, wish.draft, [], wish.attachments)]);
	const { attachments } = files;
	const toSupervisor = attachments.length > 0 ? null : values.toSupervisor;
	const value = { author: ctx.actor.id, ...values, toSupervisor, attachments, note: wish.note };
	const changes = [
		create(learningEntries, id, value),
		...(await origin(ctx, wish.from, id)),
		...(await clearedDraft(ctx, wish.draft)),
		...files.changes
	];
	const subject = ref('learning-entry', id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'keepEntry', subject, changes, key: ctx.requestKey })).subject.id;
}

export const changeEntryWish = v.object({ ...keepEntryWish.entries, version: v.number() });

/** Saves new words for an entry. Wordings already shared stay as they were approved. A new file closes it until looked at. */
export async function changeEntry(ctx: Context, entry: Id, wish: v.InferOutput<typeof changeEntryWish>): Promise<void> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'change', ctx.actor, seen, 'Only its author can change an entry.');
	const [{ toSupervisor, ...values }, files] = await Promise.all([
		entryValues(ctx, wish),
		takenUp(ctx, wish.draft, seen.attachments, wish.attachments)
	]);
	const { attachments } = files;
	const stays = toSupervisor !== null && isOpenTo(seen, toSupervisor.supervisor) && !files.added;
	const readers = stays ? seen.toSupervisor : attachments.length > 0 ? null : toSupervisor;
	const changes = [
		change(learningEntries, { ...seen, version: wish.version }, { ...values, attachments, toSupervisor: readers }),
		...keptForAWhile(ctx, seen, attachments),
		...(await clearedDraft(ctx, wish.draft)),
		...files.changes
	];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeEntry',
		subject: ref('learning-entry', entry),
		changes,
		key: ctx.requestKey
	});
}

/** Removes an entry with what was shared of it, what was being written over it and what had been taken out of it. All can be restored for 30 days. */
export async function deleteEntry(ctx: Context, entry: Id): Promise<void> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'remove', ctx.actor, seen, 'Only its author can delete an entry.');
	const [shared, toGroups, drafts, takenOut] = await Promise.all([
		ctx.read.findUnique(sharedWordings, 'entry', entry),
		everyOf(ctx.read, groupWordings, { entry }),
		everyOf(ctx.read, entryDrafts, { entry }),
		everyOf(ctx.read, takenOutFiles, { entry })
	]);
	const waiting = await Promise.all(drafts.map((each) => waitingFor(ctx, each.id)));
	const changes = [
		remove(learningEntries, seen),
		...(shared ? [remove(sharedWordings, shared)] : []),
		...toGroups.map((each) => remove(groupWordings, each)),
		...drafts.map((each) => remove(entryDrafts, each)),
		...takenOut.map((each) => remove(takenOutFiles, each)),
		...waiting.flat().map((each) => remove(waitingAttachments, each))
	];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deleteEntry',
		subject: ref('learning-entry', entry),
		changes,
		key: ctx.requestKey
	});
}

/** What an entry says, whoever reads it, as it is stored; Invalid where its day has not come. */
export async function writtenValues(
	ctx: Context,
	wish: Omit<KeepEntryWish, 'readers' | 'from' | 'draft' | 'attachments' | 'note'>
) {
	const day = wish.day || today(ctx.clock);
	if (day > today(ctx.clock)) throw Invalid.field('day', 'This day has not come yet. Give the day on which it happened.');
	const given = wish.answers.filter((each) => each.text !== '');
	const [[first], [text = '', ...answers]] = await Promise.all([
		knownObjectives(ctx, wish.objectives),
		withMentions(ctx, [wish.text, ...given.map((each) => each.text)])
	]);
	return {
		text,
		model: wish.model || 'none',
		answers: given.map((each, at) => ({ ...each, text: answers[at]! })),
		prompted: wish.prompted,
		day,
		project: first?.project ?? null,
		objectives: wish.objectives,
		codes: wish.codes
	};
}

const entryValues = async (ctx: Context, wish: KeepEntryWish) => ({
	...(await writtenValues(ctx, wish)),
	toSupervisor: wish.readers === 'supervisor' ? openedTo(ctx, await supervisorOf(ctx)) : null
});

const ORIGINS: Readonly<Record<string, LinkType>> = {
	supervision: 'raised-in',
	'set-meeting': 'raised-in',
	'agreed-action': 'learned-from',
	training: 'learned-at'
};

/** The link from what an entry grew from. Only its author sees it. */
async function origin(ctx: Context, from: string, entry: Id): Promise<Change[]> {
	if (from === '') return [];
	const source = parseRef(from);
	const type = source && ORIGINS[source.kind];
	if (!source || !type) throw Invalid.field('from', 'An entry grows from a supervision, a meeting, an action or a training.');
	const [found] = await ctx.read.findMany([source]);
	if (!found) throw new NotFound();
	return [link(ctx, source, type, ref('learning-entry', entry), openingAudience({ author: ctx.actor.id, toSupervisor: null }))];
}
