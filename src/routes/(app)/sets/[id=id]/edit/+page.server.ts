import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { changeSet, changeSetWish, endSet, resumeSet, setHead } from '#lib/domain/learning-sets';
import { objectiveChoices } from '#lib/domain/projects';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import { kindWords, setWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [set, words, objectives] = await Promise.all([setHead(ctx, params.id), setWords(ctx.read), objectiveChoices(ctx.read)]);
		if (!set.can.shape && !set.can.reopen) throw new Forbidden('Whoever facilitates it can change this.');
		return { set, words, objectives, kind: kindWords(words, set.kind) };
	});

const there = (id: string | undefined) => redirect(303, `/sets/${id}`);

export const actions: Actions = {
	change: formAction(
		changeSetWish,
		async (ctx, wish, { params }) => {
			await changeSet(ctx, params.id!, wish);
			there(params.id);
		},
		{
			arrays: ['objectives'],
			numbers: ['version'],
			words: { of: 'learning-set', unasked: { kind: 'chosen', composition: 'chosen', style: 'chosen' } }
		}
	),
	end: formAction(v.object({}), async (ctx, _, { params }) => {
		await endSet(ctx, params.id!);
		there(params.id);
	}),
	resume: formAction(v.object({}), async (ctx, _, { params }) => {
		await resumeSet(ctx, params.id!);
		there(params.id);
	})
};
