import * as v from 'valibot';
import { create, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { formOnOffer } from './form-on-offer';
import { newPractice } from './new-practice';
import { practices } from './practice';

export const draftPracticeWish = v.object({
	template: field.id,
	title: field.line(200, 'Give the practice a name. It can be changed later.'),
	note: v.optional(field.optionalLine(300), '')
});
export type DraftPracticeWish = v.InferOutput<typeof draftPracticeWish>;

/** Begins a practice that only the actor can read. Its other sections are empty. */
export async function draftPractice(ctx: Context, wish: DraftPracticeWish): Promise<Id> {
	const template = await formOnOffer(ctx, wish.template);
	const id = ctx.newId();
	const practice = newPractice(ctx, { template: template.id, answers: { title: { text: wish.title } } }, wish.note);
	const subject = ref(practices.kind, id);
	const changes = [create(practices, id, practice)];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'draftPractice', subject, changes, key: ctx.requestKey })).subject.id;
}
