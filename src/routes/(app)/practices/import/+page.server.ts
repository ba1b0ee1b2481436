import { fail, redirect } from '@sveltejs/kit';
import { bringInPractice, bringInPracticeWish, formsOfWorkspace, templateChoices } from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import { answer, formAction, lookFirst } from '#lib/server/http';
import { practiceShape } from '../form-shape';
import { look, lookAgain } from './look';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ templates: await templateChoices(ctx) }));

export const actions: Actions = {
	/** Reads what was brought and lays it out to be looked at; nothing is kept. */
	look: lookFirst(async (ctx, form) => ({ review: await look(ctx, form) }), ['text']),
	/** What was not accepted comes back as it was mended, beside its document. */
	keep: async (event) => {
		const sent = await event.request.clone().formData();
		const { templates, forms } = await answer(event.locals, formsOfWorkspace);
		const at = templates.findIndex(({ id }) => id === sent.get('template'));
		const { arrays = [], booleans = [] } = practiceShape(templates[at] ?? { parts: [] });
		const keep = formAction(
			bringInPracticeWish,
			async (ctx, wish) => redirect(303, `/practices/${await bringInPractice(ctx, wish)}/edit`),
			{ arrays: [...arrays, 'unplaced', 'fingerprints'], booleans: [...booleans, 'again'], words: 'approved' }
		);
		const { status, data } = await keep(event);
		if (at < 0) return fail(status, data);
		const again = (ctx: Context) => lookAgain(ctx, templates[at]!, forms[at]!, sent, data.values);
		return fail(status, { ...data, review: await answer(event.locals, again) });
	}
};
