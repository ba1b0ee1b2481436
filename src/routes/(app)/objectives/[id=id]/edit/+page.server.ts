import { error } from '@sveltejs/kit';
import { changeObjective, changeObjectiveWish, objectivePage } from '#lib/domain/projects';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const objective = await objectivePage(ctx, params.id);
		if (!objective.can.shape) error(403, 'Coordinators set up projects and objectives.');
		return { objective };
	});

export const actions: Actions = {
	save: formAction(
		changeObjectiveWish,
		onRecord(changeObjective, (id) => `/objectives/${id}`),
		{ numbers: ['number', 'version'], words: { of: 'objective' } }
	)
};
