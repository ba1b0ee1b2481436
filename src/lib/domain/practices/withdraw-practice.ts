import * as v from 'valibot';
import { waitingAttachments, waitingFor } from '../attachments';
import { withItsOriginal } from '../easy-read';
import { change, expect, remove, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { withItsAdoptions } from './adoption';
import { keptForAWhile, takenOutOf, takenOutPracticeFiles } from './files';
import { withoutHandover } from './handover';
import { withoutLinks } from './link-practice';
import { loadPractice, wordingOf } from './load-practice';
import { withoutChecks } from './peer-check';
import { practicePolicy } from './policy';
import { practices } from './practice';
import { publishedPractices } from './published-practice';

export const withdrawPracticeWish = v.object({ reason: field.line(500, 'Say why it is withdrawn; the reason is kept.') });

/** Takes a practice out of the library, with the reason. Its words go back to where they can be written on; its address answers nobody outside. */
export async function withdrawPractice(ctx: Context, id: Id, wish: v.InferOutput<typeof withdrawPracticeWish>): Promise<Id> {
	const held = await loadPractice(ctx, id);
	const { practice, published } = held;
	authorize(practicePolicy, 'withdraw', ctx.actor, practice, 'Its owner or a coordinator withdraws a published practice.');
	const withdrawal = { by: ctx.actor.id, at: ctx.clock.now(), reason: wish.reason };
	const changes = [
		change(practices, practice, { wording: wordingOf(held), withheld: {}, offer: null, withdrawal }),
		...(published
			? [
					change(publishedPractices, published, {
						wording: null,
						facets: {},
						...(published.attachments && { attachments: [] }),
						withdrawal,
						toldFrom: published.version + 1
					})
				]
			: []),
		...(await withoutLinks(ctx, id)),
		...(await withItsAdoptions(ctx, id, { owner: practice.owner, shelf: null })),
		...(await withItsOriginal(ctx, ref(publishedPractices.kind, id), null))
	];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'withdrawPractice', subject, changes, key: ctx.requestKey })).subject
		.id;
}

/** Throws away the words being written over a published practice; what is published stays, files of the newer words can be brought back. */
export async function discardRevision(ctx: Context, id: Id): Promise<Id> {
	const { practice, published } = await loadPractice(ctx, id);
	authorize(practicePolicy, 'discard', ctx.actor, practice, 'There is no newer wording to throw away.');
	const subject = ref(practices.kind, id);
	// What a newer edition has no section for stands in the published words still.
	const movedOn = published?.wording?.template !== practice.wording?.template;
	const files = practice.attachments && { attachments: published?.attachments ?? [] };
	const changes = [
		change(practices, practice, { wording: null, offer: null, ...(movedOn && { leftOver: [] }), ...files }),
		...(files ? keptForAWhile(ctx, practice, files.attachments) : [])
	];
	// A file that was left out of the newer words is named by the published ones alone.
	const expects = files && published ? [expect(publishedPractices, published)] : [];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'discardRevision', subject, changes, expects, key: ctx.requestKey }))
		.subject.id;
}

/** Removes a practice that is not in the library. It can be restored for 30 days. */
export async function deletePractice(ctx: Context, id: Id): Promise<void> {
	const [{ practice }, waiting, taken] = await Promise.all([loadPractice(ctx, id), waitingFor(ctx, id), takenOutOf(ctx, id)]);
	const refusal = 'Its owner deletes a practice, after withdrawing it from the library.';
	authorize(practicePolicy, 'remove', ctx.actor, practice, refusal);
	const subject = ref(practices.kind, id);
	const changes = [
		remove(practices, practice),
		...waiting.map((each) => remove(waitingAttachments, each)),
		...taken.map((each) => remove(takenOutPracticeFiles, each)),
		...(await withoutChecks(ctx, id)),
		...(await withoutHandover(ctx, id))
	];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'deletePractice', subject, changes, key: ctx.requestKey });
}
