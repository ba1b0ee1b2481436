import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { change, create, expect, remove, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { MOST_FILES } from '../attachments';
import { isOpenTo, openedTo, supervisorOf } from '../people';
import { learningEntries } from './learning-entry';
import { entryPolicy } from './policy';
import { checkReaders } from './readers';
import { sharedWordings } from './shared-wording';

/** Opens an entry, as it was written, to the person who supervises its author; the author can take it back. */
export async function shareWithSupervisor(ctx: Context, entry: Id): Promise<void> {
	await setSupervisorReading(ctx, entry, 'shareWithSupervisor', true);
}

export async function takeBackFromSupervisor(ctx: Context, entry: Id): Promise<void> {
	await setSupervisorReading(ctx, entry, 'takeBackFromSupervisor', false);
}

async function setSupervisorReading(ctx: Context, entry: Id, verb: string, open: boolean): Promise<void> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'share', ctx.actor, seen, 'Only its author can say who reads an entry.');
	const supervisor = await supervisorOf(ctx);
	if (open ? isOpenTo(seen, supervisor) : seen.toSupervisor === null) return;
	const toSupervisor = open ? openedTo(ctx, supervisor) : null;
	const subject = ref('learning-entry', entry);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb,
		subject,
		changes: [change(learningEntries, seen, { toSupervisor })],
		key: ctx.requestKey
	});
}

export const shareEntryWish = v.object({
	audience: v.pipe(field.tokens, v.minLength(1, 'Choose who may read it.')),
	/** Those files of the entry that go with it, by their blobs. */
	files: v.optional(field.ids(MOST_FILES)),
	/** The wording as its author approved it after the scan. */
	wording: field.prose(200_000, 'There is no wording to share.')
});
export type ShareEntryWish = v.InferOutput<typeof shareEntryWish>;

/** Shares the approved wording of an entry with sets, projects or the staff. Sharing again replaces wording and readers. */
export async function shareEntry(ctx: Context, entry: Id, wish: ShareEntryWish): Promise<Id> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'share', ctx.actor, seen, 'Only its author can share an entry.');
	await checkReaders(ctx, wish.audience);
	const held = await ctx.read.findUnique(sharedWordings, 'entry', entry);
	const project = wish.audience.find((each) => each.startsWith('project:'))?.slice('project:'.length) ?? seen.project;
	const files = seen.attachments.filter(({ blob }) => wish.files?.includes(blob));
	const value = {
		entry,
		author: ctx.actor.id,
		wording: wish.wording,
		prompted: seen.prompted,
		day: seen.day,
		project,
		objectives: seen.objectives,
		codes: seen.codes,
		approval: { by: ctx.actor.id, at: ctx.clock.now() },
		audience: [...audience(token.person(ctx.actor.id), ...wish.audience)],
		attachments: files,
		note: seen.note
	};
	const id = held?.id ?? ctx.newId();
	const changes = [held ? change(sharedWordings, held, value) : create(sharedWordings, id, value)];
	return (
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'shareEntry',
			subject: ref('shared-wording', id),
			changes,
			// The store lets a record name the files of another that was read for it.
			expects: files.length > 0 ? [expect(learningEntries, seen)] : [],
			key: ctx.requestKey
		})
	).subject.id;
}

/** Takes a shared wording back from everybody. */
export async function unshareEntry(ctx: Context, entry: Id): Promise<void> {
	const seen = await ctx.read.find(learningEntries, entry);
	authorize(entryPolicy, 'share', ctx.actor, seen, 'Only its author can take an entry back.');
	const shared = await ctx.read.findUnique(sharedWordings, 'entry', entry);
	if (!shared) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'unshareEntry',
		subject: ref('shared-wording', shared.id),
		changes: [remove(sharedWordings, shared)],
		key: ctx.requestKey
	});
}
