import { error, fail, redirect } from '@sveltejs/kit';
import { practiceForm, revisePractice, revisePracticeWish } from '#lib/domain/practices';
import { answer, formAction } from '#lib/server/http';
import { practiceShape } from '../../form-shape';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const practice = await practiceForm(ctx, params.id);
		if (!practice.can.revise) error(403, 'Its owner and coordinators write a practice.');
		return { practice, opened: ctx.newId() };
	});

export const actions: Actions = {
	save: async (event) => {
		const { locals, params } = event;
		const shape = await answer(locals, async (ctx) => practiceShape(await practiceForm(ctx, params.id)));
		const save = formAction(
			revisePracticeWish,
			async (ctx, wish) => {
				await revisePractice(ctx, params.id, wish);
				redirect(303, `/practices/${params.id}/working`);
			},
			{ ...shape, words: 'approved' }
		);
		const answered = await save(event);
		if (!answered.data.conflict) return answered;
		// Somebody else saved meanwhile: their words go beside those just typed.
		const { version, wording } = await answer(locals, (ctx) => practiceForm(ctx, params.id));
		return fail(answered.status, { ...answered.data, theirs: { version, answers: wording.answers } });
	}
};
