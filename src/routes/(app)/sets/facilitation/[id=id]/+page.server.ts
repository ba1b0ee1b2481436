import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { declineFacilitation, facilitationOffer, takeOverFacilitation } from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ offer: await facilitationOffer(ctx, params.id) }));

export const actions: Actions = {
	takeOver: formAction(v.object({}), async (ctx, _, { params }) =>
		redirect(303, `/sets/${await takeOverFacilitation(ctx, params.id!)}`)
	),
	decline: formAction(v.object({}), async (ctx, _, { params }) => {
		await declineFacilitation(ctx, params.id!);
		redirect(303, '/sets');
	})
};
