import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import type { Id } from '../shared/ids';
import { authorize, type Actor } from '../shared/policy';
import { templatePolicy } from './policy';
import { newestEditions, templates, templatesById, type Template } from './template';

/** The forms by which somebody may begin a practice now, longest first: of each its newest edition, unless it is retired. */
export const formsOnOffer = (actor: Actor, editions: Iterable<Saved<Template>>): readonly Saved<Template>[] =>
	newestEditions(editions).filter((each) => each.retirement === null && templatePolicy.draft(actor, each));

/** The form by which the actor begins a practice. Throws Invalid where it is retired or has a newer edition. */
export async function formOnOffer(ctx: Context, id: Id): Promise<Saved<Template>> {
	const [template, editions] = await Promise.all([ctx.read.find(templates, id), templatesById(ctx.read)]);
	authorize(templatePolicy, 'draft', ctx.actor, template, 'This form is for staff. Partners can write a short case study.');
	if (!formsOnOffer(ctx.actor, editions.values()).some((each) => each.id === id))
		throw Invalid.field('template', 'This form was changed or retired meanwhile. Open the page again, and choose anew.');
	return template;
}
