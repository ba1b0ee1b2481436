import * as v from 'valibot';
import { change, create, remove, type Context } from '../shared/context';
import { Conflict, Forbidden } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { loadPaper, paperToWrite, type HeldPaper } from './load-paper';
import { actionPapers } from './paper';
import type { PaperWording } from './paper-wording';
import { mayRaise, paperPolicy } from './policy';

export const beginPaperWish = v.object({
	title: field.line(200, 'Give it a title.'),
	note: v.optional(field.optionalLine(300), '')
});
export const writePaperWish = v.object({
	version: v.number(),
	title: field.line(200, 'Give it a title.'),
	summary: v.optional(field.optionalProse(5_000), ''),
	opening: v.optional(field.optionalProse(20_000), '')
});

/** Begins an action paper. All staff read it while it is written. */
export async function beginPaper(ctx: Context, { title, note }: v.InferOutput<typeof beginPaperWish>): Promise<Id> {
	if (!mayRaise(ctx.actor)) throw new Forbidden('Staff write action papers.');
	const id = ctx.newId();
	const act = { by: ctx.actor.id, at: ctx.clock.now() };
	const wording = { title, summary: '', opening: '', issues: [] };
	const standing = { checking: null, publication: null, takenBack: [], withdrawal: null };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'beginPaper',
		subject: ref(actionPapers.kind, id),
		changes: [create(actionPapers, id, { owner: ctx.actor.id, wording, ...standing, saved: act, note })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Writes title, summary and opening. Over a published paper this begins the next edition. */
export async function writePaper(ctx: Context, id: Id, wish: v.InferOutput<typeof writePaperWish>): Promise<void> {
	const held = await paperToWrite(ctx, id);
	const { version, ...words } = wish;
	isSeen(held, version);
	await saveWording(ctx, held, 'writePaper', words);
}

/** Throws Conflict where the paper has other words by now than those that the form showed. */
export function isSeen({ paper }: HeldPaper, version: number): void {
	if (paper.version !== version) throw new Conflict([refText(ref(actionPapers.kind, paper.id))]);
}

/** Keeps changed words of a paper; they have to be checked anew. */
export async function saveWording(
	ctx: Context,
	{ paper, wording }: HeldPaper,
	verb: string,
	words: Partial<PaperWording>
): Promise<void> {
	const saved = { by: ctx.actor.id, at: ctx.clock.now() };
	const subject = ref(actionPapers.kind, paper.id);
	const changes = [change(actionPapers, paper, { wording: { ...wording, ...words }, checking: null, saved })];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, key: ctx.requestKey });
}

/** Removes a paper that was never published. It can be restored for 30 days. */
export async function deletePaper(ctx: Context, id: Id): Promise<void> {
	const { paper } = await loadPaper(ctx, id);
	authorize(paperPolicy, 'remove', ctx.actor, paper, 'Whoever began a paper deletes it, as long as it was never published.');
	const subject = ref(actionPapers.kind, id);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'deletePaper',
		subject,
		changes: [remove(actionPapers, paper)],
		key: ctx.requestKey
	});
}
