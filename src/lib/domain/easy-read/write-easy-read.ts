import * as v from 'valibot';
import { change, create, expect, type Context, type Expectation } from '../shared/context';
import type { Saved } from '../shared/collection';
import { Conflict, Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { easyReads, type EasyRead } from './easy-read';
import { loadEasyRead } from './load-easy-read';
import type { FindOriginal } from './original';
import { pictures, type Picture } from './picture';
import { easyReadPolicy, libraryPolicy } from './policy';
import { LINE_LETTERS, MOST_STEPS, originalRef, wordingSchema, type Step } from './wording';

export const beginEasyReadWish = v.object({ of: originalRef });

/** Begins an easy read of what the actor can read, or goes on with the one they began. Nothing is written into it for them. */
export async function beginEasyRead(
	ctx: Context,
	wish: v.InferOutput<typeof beginEasyReadWish>,
	find: FindOriginal
): Promise<Id> {
	authorize(libraryPolicy, 'begin', ctx.actor, null, 'Staff of this organisation write easy reads.');
	const [original, begun] = await Promise.all([
		find(ctx.read, parseRef(wish.of)!),
		ctx.read.list(easyReads, { where: { of: wish.of, writer: ctx.actor.id }, limit: 1 })
	]);
	if (begun.items[0]) return begun.items[0].id;
	const id = ctx.newId();
	const value: EasyRead = {
		writer: ctx.actor.id,
		of: wish.of,
		title: original.title.slice(0, 120).toWellFormed().trim(),
		steps: [],
		check: null,
		publishedBy: original.publishedBy,
		saved: { at: ctx.clock.now(), form: '' }
	};
	const subject = ref(easyReads.kind, id);
	const changes = [create(easyReads, id, value)];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'beginEasyRead', subject, changes, key: ctx.requestKey })).subject.id;
}

export const writeEasyReadWish = v.object({
	/** The version that was read before writing. */
	version: v.number(),
	form: v.optional(v.union([v.literal(''), field.id]), ''),
	title: wordingSchema.title,
	steps: v.pipe(
		v.array(v.object({ words: field.optionalLine(LINE_LETTERS), picture: v.optional(v.union([v.literal(''), field.id]), '') })),
		v.maxLength(MOST_STEPS + 5, `Keep it to ${MOST_STEPS} lines.`)
	),
	/** The line that goes one place up, counted from 0. */
	up: v.optional(v.nullable(v.number()), null)
});
export type WriteEasyReadWish = v.InferOutput<typeof writeEasyReadWish>;

/** Keeps what was written; lines left empty go. Other words or pictures than those checked have to be checked again. */
export async function writeEasyRead(ctx: Context, id: Id, wish: WriteEasyReadWish): Promise<Id> {
	const held = await loadEasyRead(ctx, id);
	const { easy } = held;
	authorize(easyReadPolicy, 'write', ctx.actor, held, 'Only whoever began it writes an easy read.');
	const isOwnForm = wish.form !== '' && easy.saved.form === wish.form;
	if (easy.version !== wish.version && !isOwnForm) throw new Conflict([refText(ref(easyReads.kind, id))]);
	const { steps, expects } = await stepsOf(ctx, easy, wish);
	const same = wish.title === easy.title && JSON.stringify(steps) === JSON.stringify(easy.steps);
	const values = {
		title: wish.title,
		steps,
		check: same ? easy.check : null,
		saved: { at: ctx.clock.now(), form: wish.form }
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'writeEasyRead',
		subject: ref(easyReads.kind, id),
		changes: [change(easyReads, easy, values)],
		expects,
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** The lines with their pictures: as the library has them now, or as this easy read kept them where the library let one go. */
async function stepsOf(
	ctx: Context,
	easy: EasyRead,
	wish: WriteEasyReadWish
): Promise<{ steps: Step[]; expects: Expectation[] }> {
	const kept = new Map(easy.steps.flatMap(({ picture }) => (picture ? [[picture.from, picture] as const] : [])));
	const wanted = [...new Set(wish.steps.map(({ picture }) => picture).filter(Boolean))];
	const found = await ctx.read.findMany(wanted.map((each) => ref(pictures.kind, each)));
	const library = new Map(found.map((each) => [each.id, each.record as Saved<Picture>]));
	const steps: (Step & { place: number })[] = [];
	for (const [place, { words, picture }] of wish.steps.entries()) {
		if (words === '' && picture === '') continue;
		if (words === '') throw Invalid.field(`steps.${place}.words`, 'Write what this picture is about.');
		const inLibrary = library.get(picture);
		const chosen = inLibrary ? { from: picture, file: inLibrary.file } : (kept.get(picture) ?? null);
		if (picture !== '' && !chosen) throw Invalid.field(`steps.${place}.picture`, 'Choose a picture from the list.');
		steps.push({ words, picture: chosen, place });
	}
	if (steps.length > MOST_STEPS) throw Invalid.field('steps', `Keep it to ${MOST_STEPS} lines.`);
	const at = steps.findIndex(({ place }) => place === wish.up);
	if (at > 0) [steps[at - 1], steps[at]] = [steps[at]!, steps[at - 1]!];
	return {
		steps: steps.map(({ words, picture }) => ({ words, picture })),
		expects: [...library.values()].map((each) => expect(pictures, each))
	};
}
