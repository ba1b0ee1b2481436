import * as v from 'valibot';
import {
	checkRoom,
	MOST_FILES,
	openFile,
	shownFiles,
	waitingAttachments,
	waitingFile,
	waitingFor,
	waitingOn,
	type Attachment,
	type OpenFile
} from '../attachments';
import { asRule } from '../shared/as-rule';
import { audience, token } from '../shared/audience';
import type { Saved } from '../shared/collection';
import { change, remove, type Change, type Context, type Found } from '../shared/context';
import { Conflict, Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { link, links } from '../shared/thread';
import { agreedActions, type AgreedAction } from './agreed-action';
import { authorizeFor } from './change-of-action';
import { isCitable, MOST_SHOWN } from './shown-by';

/** A private entry is cited by its author alone. */
const ENTRY = 'learning-entry';

export const citeForActionWish = v.object({
	/** `kind/id` of what shows what came of it. */
	source: v.custom<string>(isCitable, 'Choose what shows it.')
});
type CiteForAction = v.InferOutput<typeof citeForActionWish>;

/**
 * Cites a record that shows what came of a done action. The action holds its id alone: its title shows to those who may read
 * both. NotFound where the actor cannot read it, or it is an entry of somebody else.
 */
export async function citeForAction(ctx: Context, action: Id, { source }: CiteForAction): Promise<void> {
	const seen = await doneAction(ctx, action);
	const [found] = await ctx.read.findMany([parseRef(source)!]);
	if (!found || (found.kind === ENTRY && authorOf(found) !== ctx.actor.id)) throw new NotFound();
	const shownBy = seen.shownBy ?? [];
	if (shownBy.includes(source)) throw Invalid.field('source', 'It stands here already.');
	if (shownBy.length >= MOST_SHOWN) throw Invalid.field('source', `At most ${MOST_SHOWN} of these fit here. Take one out first.`);
	const readers = found.kind === ENTRY ? audience(token.person(ctx.actor.id)) : seen.audience;
	await keep(ctx, seen, 'citeForAction', { shownBy: [...shownBy, source] }, [
		link(ctx, ref(agreedActions.kind, action), 'shown-by', found, readers)
	]);
}

/** Takes a citation out again. What was cited stays as it is. */
export async function unciteForAction(ctx: Context, action: Id, { source }: CiteForAction): Promise<void> {
	const seen = await tellable(ctx, action);
	const shownBy = seen.shownBy ?? [];
	// What the actor cannot read is not there for them: whoever can takes it out.
	const [found] = shownBy.includes(source) ? await ctx.read.findMany([parseRef(source)!]) : [];
	if (!found) throw new NotFound();
	const ends = { from: refText(ref(agreedActions.kind, action)), to: source };
	const joints = (await asRule(ctx).list(links, { where: ends })).items.filter(({ type }) => type === 'shown-by');
	const rest = shownBy.filter((each) => each !== source);
	await keep(
		ctx,
		seen,
		'unciteForAction',
		{ shownBy: rest },
		joints.map((each) => remove(links, each))
	);
}

export const keepActionFilesWish = v.object({
	/** The version of the action that was read. */
	version: v.number(),
	attachments: v.optional(shownFiles, [])
});

/**
 * Keeps how the files of an action are described and which of them are left out. Those that were just sent go on waiting until
 * their sender has looked at what is found in them. Conflict where somebody else changed the action meanwhile, Invalid at
 * `files` where they would be too many or too large.
 */
export async function keepActionFiles(ctx: Context, action: Id, wish: v.InferOutput<typeof keepActionFilesWish>): Promise<void> {
	const seen = await doneAction(ctx, action);
	if (seen.version !== wish.version) throw new Conflict([refText(ref(agreedActions.kind, action))]);
	const standing = seen.attachments ?? [];
	const { attachments, changes } = await waitingOn(ctx, action, action, standing, wish.attachments);
	if (JSON.stringify(attachments) !== JSON.stringify(standing))
		return keep(ctx, seen, 'keepActionFiles', { attachments }, changes);
	if (changes.length > 0) await commit(ctx, action, 'keepActionFiles', changes);
}

export const attachToActionWish = v.object({
	/** Those whose findings stood on the page. */
	files: v.pipe(field.ids(MOST_FILES), v.minLength(1, 'No file waits to be attached.'))
});

/**
 * Attaches files that waited on a done action, once their sender has seen what is found in them: whoever reads the action reads
 * them from now on. Conflict where one of them waits no longer.
 */
export async function attachToAction(ctx: Context, action: Id, wish: v.InferOutput<typeof attachToActionWish>): Promise<void> {
	const [seen, waiting] = await Promise.all([doneAction(ctx, action), waitingFor(ctx, action)]);
	const opened = waiting.filter((each) => wish.files.includes(each.id));
	if (opened.length < wish.files.length) throw new Conflict();
	const attachments: Attachment[] = [...(seen.attachments ?? []), ...opened.map(({ attachment }) => attachment)];
	checkRoom(attachments.map(({ bytes }) => bytes));
	const gone = opened.map((each) => remove(waitingAttachments, each));
	await keep(ctx, seen, 'attachToAction', { attachments }, gone);
}

/** A file of an action, for whoever reads the action. Else NotFound. */
export async function fileOfAction(ctx: Context, action: Id, blob: Id): Promise<OpenFile> {
	const { attachments = [] } = await ctx.read.find(agreedActions, action);
	return openFile(ctx, agreedActions, { id: action, attachments }, blob);
}

/** What shows what came of an action, for whoever may add to it once it is done, with their own files that wait to be looked at. */
export async function actionEvidence(ctx: Context, action: Id) {
	const [seen, waiting] = await Promise.all([ctx.read.find(agreedActions, action), waitingFor(ctx, action)]);
	const { version, what, attachments = [], shownBy = [] } = seen;
	const [cited] = await Promise.all([ctx.read.findMany(shownBy.map((each) => parseRef(each)!)), authorizeFor(ctx, 'tell', seen)]);
	return {
		...{ id: action, version, what, attachments, cited, isDone: seen.completion !== null },
		waiting: waiting.map((each) => ({ file: each.id, ...waitingFile(ctx, each) }))
	};
}

const authorOf = ({ record }: Found): unknown => (record as unknown as { readonly author?: unknown }).author;

async function tellable(ctx: Context, action: Id): Promise<Saved<AgreedAction>> {
	const seen = await ctx.read.find(agreedActions, action);
	await authorizeFor(ctx, 'tell', seen);
	return seen;
}

async function doneAction(ctx: Context, action: Id): Promise<Saved<AgreedAction>> {
	const seen = await tellable(ctx, action);
	if (!seen.completion) throw Invalid.field('', 'Say first that it is done; then what shows it.');
	return seen;
}

const keep = (ctx: Context, seen: Saved<AgreedAction>, verb: string, values: Partial<AgreedAction>, more: readonly Change[]) =>
	commit(ctx, seen.id, verb, [change(agreedActions, seen, values), ...more]);

async function commit(ctx: Context, action: Id, verb: string, changes: readonly Change[]): Promise<void> {
	const subject = ref(agreedActions.kind, action);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, key: ctx.requestKey });
}
