import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { actionPrompts } from '#lib/domain/actions';
import { discardReview, keepMinutes, keepMinutesWish, reviewPage } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import { modeWords, setWords } from '../../words';
import { reviewRows } from './review-rows';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ review, ...page }, words, { verbs }] = await Promise.all([
			reviewPage(ctx, params.id),
			setWords(ctx.read),
			actionPrompts(ctx.read)
		]);
		const { values, ...read } = review;
		return {
			...page,
			read,
			...reviewRows(values),
			verbs,
			mode: modeWords(words, page.set.mode),
			today: today(ctx.clock),
			/** Where the form keeps what stands in it so far. */
			draftAt: `/sets/import/${params.id}/draft`,
			me: ctx.actor.id
		};
	});

export const actions: Actions = {
	keep: formAction(
		keepMinutesWish,
		async (ctx, wish, { params }) => redirect(303, `/meetings/${await keepMinutes(ctx, params.id!, wish)}`),
		{
			arrays: ['people', 'notes'],
			numbers: ['minutes'],
			booleans: ['file'],
			words: {
				unasked: { place: 'named', 'people.$.name': 'named', 'notes.$.body': 'named' },
				alsoKnown: async (ctx, review) => {
					const { people, review: read } = await reviewPage(ctx, review);
					return [people.map(({ name }) => name), reviewRows(read.values).persons.map(({ name }) => name)];
				}
			}
		}
	),
	discard: formAction(v.object({}), async (ctx, _, { params }) => redirect(303, `/sets/${await discardReview(ctx, params.id!)}`))
};
