import * as v from 'valibot';
import { change, create, remove, type Context } from '../shared/context';
import { Conflict, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { checkRoom, MOST_FILES, openFile, waitingAttachments, waitingFile, waitingFor, type OpenFile } from '../attachments';
import { entryTitle, takenOutFile, takenOutFiles } from '../learning-files';
import { setEntries } from './set-entry';
import { setEntryPolicy } from './set-file-policy';

/** A file of an entry in a set's file: for whoever reads the entry as it is now. Else NotFound. */
export const fileOfSetEntry = async (ctx: Context, id: Id, blob: Id): Promise<OpenFile> =>
	openFile(ctx, setEntries, await ctx.read.find(setEntries, id), blob);

/** The actor's own entry, whose files they may change. */
async function ownEntry(ctx: Context, id: Id) {
	const entry = await ctx.read.find(setEntries, id);
	authorize(setEntryPolicy, 'change', ctx.actor, entry, 'Only whoever wrote the entry says which files belong to it.');
	return entry;
}

/** The files that wait on an entry until whoever wrote it has looked at what is found in them. */
export async function filesToOpen(ctx: Context, id: Id) {
	const [entry, waiting] = await Promise.all([ownEntry(ctx, id), waitingFor(ctx, id)]);
	return {
		id,
		title: entryTitle(entry.text),
		audience: entry.audience,
		mode: entry.mode,
		files: waiting.map((each) => ({ file: each.id, ...waitingFile(ctx, each) }))
	};
}

export const openFilesToSetWish = v.object({
	/** Those whose findings stood on the page. */
	files: v.pipe(field.ids(MOST_FILES), v.minLength(1, 'No file waits to be opened.'))
});

/** Opens files that waited on one's own entry to everybody who reads the entry. Conflict where one of them waits no longer. */
export async function openFilesToSet(ctx: Context, id: Id, wish: v.InferOutput<typeof openFilesToSetWish>): Promise<void> {
	const [entry, waiting] = await Promise.all([ownEntry(ctx, id), waitingFor(ctx, id)]);
	const opened = waiting.filter((each) => wish.files.includes(each.id));
	if (opened.length < wish.files.length) throw new Conflict();
	const attachments = [...entry.attachments, ...opened.map(({ attachment }) => attachment)];
	checkRoom(attachments.map(({ bytes }) => bytes));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'openFilesToSet',
		subject: ref(setEntries.kind, id),
		changes: [change(setEntries, entry, { attachments }), ...opened.map((each) => remove(waitingAttachments, each))],
		key: ctx.requestKey
	});
}

export const fileOfOwnEntryWish = v.object({ file: field.id });
type FileOfOwnEntry = v.InferOutput<typeof fileOfOwnEntryWish>;

/** Throws a file away that waits on one's own entry: nobody else has seen it. */
export async function leaveFileOut(ctx: Context, id: Id, { file }: FileOfOwnEntry): Promise<void> {
	const [, waiting] = await Promise.all([ownEntry(ctx, id), waitingFor(ctx, id)]);
	const left = waiting.find((each) => each.id === file);
	if (!left) throw new NotFound();
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'leaveFileOut',
		subject: ref(setEntries.kind, id),
		changes: [remove(waitingAttachments, left)],
		key: ctx.requestKey
	});
}

/** Brings a file back that was taken out of one's own entry. Like a new one it waits to be looked at. */
export async function bringFileBackToSet(ctx: Context, id: Id, { file }: FileOfOwnEntry): Promise<void> {
	const [entry, waiting] = await Promise.all([ownEntry(ctx, id), waitingFor(ctx, id)]);
	const taken = await takenOutFile(ctx, id, file);
	const { attachment } = taken;
	checkRoom([...entry.attachments, ...waiting.map((each) => each.attachment), attachment].map(({ bytes }) => bytes));
	const value = { author: ctx.actor.id, form: id, attachment, at: ctx.clock.now() };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringFileBackToSet',
		subject: ref(setEntries.kind, id),
		changes: [remove(takenOutFiles, taken), create(waitingAttachments, ctx.newId(), value)],
		key: ctx.requestKey
	});
}
