import * as v from 'valibot';
import { today } from '../shared/clock';
import { change, create, type Context } from '../shared/context';
import { Conflict, Invalid, type FieldIssue } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { easyReads } from './easy-read';
import { loadEasyRead } from './load-easy-read';
import type { FindOriginal } from './original';
import { easyReadPolicy } from './policy';
import { publishedEasyReads } from './published-easy-read';
import type { Step } from './wording';

export const checkEasyReadWish = v.object({
	version: v.number(),
	madeBy: field.line(160, 'Say who made it: a team, a group, a post.'),
	checkedWith: field.line(160, 'Say with whom it was read.'),
	on: field.day,
	agreed: v.literal(true, 'Nobody is named here without having said yes.')
});

/** Says that it was read with people it is for, and against the original as it is now. Invalid where a line has no picture. */
export async function checkEasyRead(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof checkEasyReadWish>,
	find: FindOriginal
): Promise<Id> {
	const held = await loadEasyRead(ctx, id);
	const { easy } = held;
	authorize(easyReadPolicy, 'check', ctx.actor, held, 'Whoever wrote it says with whom it was checked.');
	if (easy.version !== wish.version) throw new Conflict([refText(ref(easyReads.kind, id))]);
	const issues = missing(easy.steps);
	if (issues.length > 0) throw new Invalid(issues);
	if (wish.on > today(ctx.clock)) throw Invalid.field('on', 'This day is still to come.');
	const { wording } = await find(ctx.read, parseRef(easy.of)!);
	const check = { madeBy: wish.madeBy, checkedWith: wish.checkedWith, on: wish.on, original: wording };
	const subject = ref(easyReads.kind, id);
	const changes = [change(easyReads, easy, { check })];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'checkEasyRead', subject, changes, key: ctx.requestKey })).subject.id;
}

function missing(steps: readonly Step[]): FieldIssue[] {
	if (steps.length === 0) return [{ field: '', message: 'Write at least one line first.' }];
	return steps.flatMap(({ words, picture }) =>
		picture ? [] : [{ field: '', message: `Choose a picture for the line “${words}”.` }]
	);
}

export const publishEasyReadWish = v.object({ version: v.number() });

/** Opens the checked words to every reader of the original. Invalid where the original was worded anew since the check. */
export async function publishEasyRead(
	ctx: Context,
	id: Id,
	wish: v.InferOutput<typeof publishEasyReadWish>,
	find: FindOriginal
): Promise<Id> {
	const held = await loadEasyRead(ctx, id);
	const { easy, published } = held;
	authorize(easyReadPolicy, 'publish', ctx.actor, held, 'Coordinators publish an easy read of a practice.');
	if (easy.version !== wish.version) throw new Conflict([refText(ref(easyReads.kind, id))]);
	const original = await find(ctx.read, parseRef(easy.of)!);
	const { title, steps, check } = easy;
	if (!check) throw Invalid.field('', 'Say first with whom it was checked.');
	if (check.original !== original.wording)
		throw Invalid.field('', 'The original was worded anew since this was checked. Check it again first.');
	const other = await ctx.read.findUnique(publishedEasyReads, 'of', easy.of);
	if (other && other.id !== id) throw Invalid.field('', 'There is an easy read of this already. Withdraw that one first.');
	const value = {
		writer: easy.writer,
		of: easy.of,
		wording: { title, steps, check },
		publication: { by: ctx.actor.id, at: ctx.clock.now(), revision: (published?.publication.revision ?? 0) + 1 },
		withdrawal: null,
		audience: [...original.audience],
		toldFrom: published?.toldFrom ?? 1
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'publishEasyRead',
		subject: ref(publishedEasyReads.kind, id),
		changes: [published ? change(publishedEasyReads, published, value) : create(publishedEasyReads, id, value)],
		// The words as they were read, and the readers that the original has at this moment.
		expects: [
			{ kind: easyReads.kind, id, version: easy.version },
			{ ...original.ref, version: original.version }
		],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
