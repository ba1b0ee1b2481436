import * as v from 'valibot';
import { change, create, type Context } from '../shared/context';
import { Conflict, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { staysAsAgreed } from './as-agreed';
import { loadPaper, type HeldPaper } from './load-paper';
import { actionPapers } from './paper';
import { linksOfPaper } from './paper-links';
import { missingFrom, type PaperWording } from './paper-wording';
import { paperPolicy } from './policy';
import { PAPER_READERS, publishedPapers, type PublishedPaper } from './published-paper';
import { isSeen } from './write-paper';

/** The version that was read through. */
export const checkPaperWish = v.object({ version: v.number() });
export const publishPaperWish = v.object({
	version: v.number(),
	readers: v.picklist(PAPER_READERS, 'Choose who may read it.')
});

/** Says that somebody read a paper through, with what the check marks in it. */
export async function checkPaper(ctx: Context, id: Id, { version }: v.InferOutput<typeof checkPaperWish>): Promise<void> {
	const held = await loadPaper(ctx, id);
	authorize(paperPolicy, 'check', ctx.actor, held.paper, 'Whoever began it, and coordinators, check a paper.');
	isSeen(held, version);
	isComplete(held.wording);
	await staysAsAgreed(ctx, held.wording, 'staff');
	const subject = ref(actionPapers.kind, id);
	const changes = [change(actionPapers, held.paper, { checking: { by: ctx.actor.id, at: ctx.clock.now() } })];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'checkPaper', subject, changes, key: ctx.requestKey });
}

/**
 * Publishes the words that were checked. A later edition takes the place of the one before, at the same address.
 * @throws Conflict where they were changed meanwhile
 * @throws Invalid where somebody did not agree to their words going so far, or took them back
 */
export async function publishPaper(ctx: Context, id: Id, wish: v.InferOutput<typeof publishPaperWish>): Promise<Id> {
	const held = await loadPaper(ctx, id);
	const { paper, published, wording } = held;
	authorize(paperPolicy, 'publish', ctx.actor, paper, 'Coordinators publish papers that were checked.');
	isSeen(held, wish.version);
	await staysAsAgreed(ctx, wording, wish.readers);
	const at = ctx.clock.now();
	const number = (paper.publication?.edition ?? 0) + 1;
	const value: PublishedPaper = {
		wording,
		edition: { number, at },
		earlier: published ? [...published.earlier, published.edition] : [],
		takenOut: 0,
		withdrawal: null,
		readers: wish.readers,
		note: paper.note
	};
	const changes = [
		change(actionPapers, paper, {
			wording: null,
			checking: null,
			publication: { by: ctx.actor.id, at, edition: number },
			takenBack: [],
			withdrawal: null
		}),
		published ? change(publishedPapers, published, value) : create(publishedPapers, id, value),
		...(await linksOfPaper(ctx, id, wording))
	];
	const subject = ref(actionPapers.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'publishPaper', subject, changes, key: ctx.requestKey })).subject.id;
}

/** Throws Invalid where a reader would find something missing. */
function isComplete(wording: PaperWording): void {
	const missing = missingFrom(wording).map((message) => ({ field: '', message }));
	if (missing.length > 0) throw new Invalid(missing);
}

export const withdrawPaperWish = v.object({ reason: field.line(500, 'Say why it is withdrawn; its readers see it.') });

/** Takes a paper from its readers, with a notice at its address that says why. Its words go back to where they can be written on. */
export async function withdrawPaper(ctx: Context, id: Id, { reason }: v.InferOutput<typeof withdrawPaperWish>): Promise<void> {
	const { paper, published, wording }: HeldPaper = await loadPaper(ctx, id);
	authorize(paperPolicy, 'withdraw', ctx.actor, paper, 'Whoever began it, and coordinators, withdraw a published paper.');
	if (!published) throw new Conflict();
	const at = ctx.clock.now();
	const changes = [
		change(actionPapers, paper, { wording, checking: null, takenBack: [], withdrawal: { by: ctx.actor.id, at, reason } }),
		change(publishedPapers, published, { wording: null, withdrawal: { at, reason } }),
		...(await linksOfPaper(ctx, id, null))
	];
	const subject = ref(actionPapers.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'withdrawPaper', subject, changes, key: ctx.requestKey });
}
