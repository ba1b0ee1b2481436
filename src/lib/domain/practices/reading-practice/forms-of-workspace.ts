import { vocabulariesOf } from '../../people';
import type { Context } from '../../shared/context';
import { templatePolicy } from '../policy';
import { newestEditions, templatesById } from '../template';
import { formsToRead } from './forms-to-read';

/** The forms by which the actor may begin a practice, longest first, and how documents are read by them. */
export async function formsOfWorkspace(ctx: Context) {
	const [editions, known] = await Promise.all([templatesById(ctx.read), vocabulariesOf(ctx.read)]);
	const templates = newestEditions(editions.values()).filter((template) => templatePolicy.draft(ctx.actor, template));
	return { templates, forms: formsToRead(templates, known) };
}
