import { vocabulariesOf } from '../../people';
import type { Context } from '../../shared/context';
import { formsOnOffer } from '../form-on-offer';
import { templatesById } from '../template';
import { formsToRead } from './forms-to-read';

/** The forms by which the actor may begin a practice, longest first, and how documents are read by them. */
export async function formsOfWorkspace(ctx: Context) {
	const [editions, known] = await Promise.all([templatesById(ctx.read), vocabulariesOf(ctx.read)]);
	const templates = formsOnOffer(ctx.actor, editions.values());
	return { templates, forms: formsToRead(templates, known) };
}
