import * as v from 'valibot';
import { freshTerm } from '../../people';
import { create, expect as expecting, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { formPolicy } from '../policy';
import { newestEditions, templates, templatesById, type Template } from '../template';
import { aboutForm } from './change-edition';
import { ADMINISTRATORS } from './load-next-edition';
import { nextEditions } from './next-edition';

export const beginFormWish = v.object({
	...aboutForm,
	/** The form that it begins as a copy of; empty for one with nothing but a name. */
	like: v.optional(v.union([v.literal(''), field.id], 'Choose a form from the list.'), '')
});

/** Begins a form of its own, which nobody can use until it is brought out. */
export async function beginForm(ctx: Context, { like, ...about }: v.InferOutput<typeof beginFormWish>): Promise<Id> {
	authorize(formPolicy, 'change', ctx.actor, null, ADMINISTRATORS);
	const [editions, { items }] = await Promise.all([templatesById(ctx.read), ctx.read.list(nextEditions, { limit: 100 })]);
	const parts = like === '' ? BARE : (await ctx.read.find(templates, like)).parts;
	const names = [...editions.values(), ...items].map(({ name }) => ({ term: name }));
	const name = freshTerm(about.label, names);
	return kept(ctx, 'beginForm', { ...about, name, edition: 1, parts }, null);
}

/** A form that asks for nothing but the name of the practice. */
const BARE: Template['parts'] = [
	{
		heading: 'The practice',
		sections: [
			{
				key: 'title',
				kind: 'line',
				number: null,
				heading: 'Name of the practice',
				alsoKnownAs: ['Title'],
				ask: 'A name that says what is done and for whom.',
				needed: true
			}
		]
	}
];

/** Begins the next edition of a form, or leads to the one that is at work already. */
export async function beginEdition(ctx: Context, id: Id): Promise<Id> {
	authorize(formPolicy, 'change', ctx.actor, null, ADMINISTRATORS);
	const template = await ctx.read.find(templates, id);
	const [editions, atWork] = await Promise.all([
		templatesById(ctx.read),
		ctx.read.findUnique(nextEditions, 'name', template.name)
	]);
	if (atWork) return atWork.id;
	if (!newestEditions(editions.values()).some((each) => each.id === id))
		throw Invalid.field('', 'There is a newer edition of this form. Begin with that one.');
	if (template.retirement) throw Invalid.field('', 'This form is retired. Offer it again before you change it.');
	return kept(ctx, 'beginEdition', { ...template, edition: template.edition + 1 }, template);
}

type Begun = Pick<Template, 'name' | 'edition' | 'label' | 'hint' | 'offeredBy' | 'parts'>;

async function kept(
	ctx: Context,
	verb: string,
	begun: Begun,
	from: { readonly id: Id; readonly version: number } | null
): Promise<Id> {
	const id = ctx.newId();
	const { name, edition, label, hint, offeredBy, parts } = begun;
	const value = {
		name,
		edition,
		label,
		hint,
		offeredBy,
		parts,
		from: from?.id ?? null,
		begun: { by: ctx.actor.id, at: ctx.clock.now() }
	};
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb,
		subject: ref(nextEditions.kind, id),
		changes: [create(nextEditions, id, value)],
		expects: from ? [expecting(templates, from)] : [],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}
