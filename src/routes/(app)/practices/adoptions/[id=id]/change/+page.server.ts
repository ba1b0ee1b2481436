import { adoptionForm, changeAdoption, changeAdoptionWish } from '#lib/domain/practices';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction, onRecord } from '#lib/server/http';
import { tellWhom, widerAsked } from '../../../adoption-form';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const adoption = await adoptionForm(ctx, params.id);
		return { adoption, readers: tellWhom(adoption.shelf), today: today(ctx.clock) };
	});

export const actions: Actions = {
	save: formAction(
		changeAdoptionWish,
		onRecord(changeAdoption, (id) => `/practices/adoptions/${id}`),
		{ numbers: ['version'], words: widerAsked }
	)
};
