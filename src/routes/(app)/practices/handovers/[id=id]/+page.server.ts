import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { declinePractice, handoverPage, takePracticeOver } from '#lib/domain/practices';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ offer: await handoverPage(ctx, params.id) }));

export const actions: Actions = {
	takeOver: formAction(v.object({}), async (ctx, _, { params }) =>
		redirect(303, `/practices/${await takePracticeOver(ctx, params.id!)}/working#owner`)
	),
	decline: formAction(v.object({}), async (ctx, _, { params }) => {
		await declinePractice(ctx, params.id!);
		redirect(303, '/practices/mine');
	})
};
