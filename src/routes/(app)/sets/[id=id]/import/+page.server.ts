import { redirect, type RequestEvent } from '@sveltejs/kit';
import { beginReview, bringMinutesPage } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { isId, type Id } from '#lib/domain/shared/ids';
import { answer, refusal } from '#lib/server/http';
import { keepWithReview, minutesSent } from '#lib/server/minutes';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => bringMinutesPage(ctx, params.id));

export const actions: Actions = {
	/** Reads what was brought, and lays it out to be looked at. Nobody but whoever brought it reads it until they keep it. */
	read: ({ locals, params, request }: RequestEvent) =>
		answer(locals, async (ctx) => {
			const form = await request.formData();
			const key = form.get('request-key');
			const review = await brought({ ...ctx, ...(isId(key) && { requestKey: key }) }, params.id!, form).catch(
				(trouble: unknown) => refusal(trouble, { text: String(form.get('text') ?? '') })
			);
			return typeof review === 'string' ? redirect(303, `/sets/import/${review}`) : review;
		})
};

/** Looks first at whether the actor may, so that nothing is read for nobody. */
async function brought(ctx: Context, set: Id, form: FormData): Promise<Id> {
	await bringMinutesPage(ctx, set);
	const review = await beginReview(ctx, set, await minutesSent(form, ctx.actor.id));
	await keepWithReview(ctx, review, form.get('file'));
	return review;
}
