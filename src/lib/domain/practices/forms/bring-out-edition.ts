import * as v from 'valibot';
import { change, create, expect as expecting, remove, type Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { formPolicy } from '../policy';
import { newestEditions, templates, templatesById } from '../template';
import { editionIssues } from './edition-issues';
import { ADMINISTRATORS, editionSeen } from './load-next-edition';
import { nextEditions } from './next-edition';

export const aboutEditionWish = v.object({ version: v.number() });
type AboutEdition = v.InferOutput<typeof aboutEditionWish>;

/**
 * Brings an edition out: practices begin by it from now on, and those that were written by an earlier one keep theirs. Returns the id
 * under which it stands. Throws Invalid where something in it does not hold.
 */
export async function bringOutEdition(ctx: Context, id: Id, { version }: AboutEdition): Promise<Id> {
	const next = await editionSeen(ctx, id, version);
	const issues = editionIssues(next);
	if (issues.length > 0) throw new Invalid(issues);
	const from = next.from === null ? null : await ctx.read.find(templates, next.from);
	if (from?.retirement) throw Invalid.field('', 'This form was retired meanwhile. Offer it again before you bring this out.');
	const { name, edition, label, hint, offeredBy, parts } = next;
	const made = ctx.newId();
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringOutEdition',
		subject: ref(templates.kind, made),
		changes: [
			create(templates, made, { name, edition, label, hint, offeredBy, parts, retirement: null }),
			remove(nextEditions, next)
		],
		expects: from ? [expecting(templates, from)] : [],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** Throws away what was at work. The form stays as it was. */
export async function throwEditionAway(ctx: Context, id: Id, { version }: AboutEdition): Promise<void> {
	const next = await editionSeen(ctx, id, version);
	const subject = ref(nextEditions.kind, id);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'throwEditionAway',
		subject,
		changes: [remove(nextEditions, next)],
		key: ctx.requestKey
	});
}

/** Retires a form: nobody begins a practice by it any more. What was begun goes on, and what is published stays. */
export async function retireForm(ctx: Context, id: Id, wish: AboutEdition): Promise<void> {
	const { form, newest } = await newestSeen(ctx, id, wish);
	if (form.retirement) return;
	if (newest.filter(({ retirement }) => !retirement).length === 1)
		throw Invalid.field('', 'One form at least stays on offer. Bring out another before you retire this one.');
	await kept(ctx, 'retireForm', form, { by: ctx.actor.id, at: ctx.clock.now() });
}

/** Offers a retired form again. */
export async function offerFormAgain(ctx: Context, id: Id, wish: AboutEdition): Promise<void> {
	const { form } = await newestSeen(ctx, id, wish);
	if (form.retirement) await kept(ctx, 'offerFormAgain', form, null);
}

/** The newest edition of a form as the actor saw it, among those of all forms. */
async function newestSeen(ctx: Context, id: Id, { version }: AboutEdition) {
	authorize(formPolicy, 'change', ctx.actor, null, ADMINISTRATORS);
	const editions = await templatesById(ctx.read);
	const form = editions.get(id);
	if (!form) throw new NotFound();
	const newest = newestEditions(editions.values());
	if (!newest.some((each) => each.id === id)) throw Invalid.field('', 'There is a newer edition of this form.');
	return { form: { ...form, version }, newest };
}

async function kept(
	ctx: Context,
	verb: string,
	form: Awaited<ReturnType<typeof newestSeen>>['form'],
	retirement: { by: Id; at: string } | null
) {
	const changes = [change(templates, form, { retirement })];
	await ctx.store.commit({ by: ctx.actor.id, verb, subject: ref(templates.kind, form.id), changes, key: ctx.requestKey });
}
