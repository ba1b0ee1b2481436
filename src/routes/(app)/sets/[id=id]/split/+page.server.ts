import { redirect } from '@sveltejs/kit';
import { setPage, splitSet, splitSetWish } from '#lib/domain/learning-sets';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import { kindWords, setWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [set, words] = await Promise.all([setPage(ctx, params.id), setWords(ctx.read)]);
		if (!set.can.carryOn) throw new Forbidden('Whoever facilitates it can split it.');
		return {
			set: { id: set.id, name: set.name, coming: set.coming.map(({ id, title }) => ({ id, title })) },
			members: set.members.map(({ person, name }) => ({ value: person, label: name })),
			me: ctx.actor.id,
			kind: kindWords(words, set.kind)
		};
	});

export const actions: Actions = {
	split: formAction(
		splitSetWish,
		async (ctx, wish, { params }) => {
			const [first, second] = await splitSet(ctx, params.id!, wish);
			redirect(303, `/sets/${wish.first.includes(ctx.actor.id) ? first : second}`);
		},
		{ arrays: ['first', 'second'], words: { unasked: { firstName: 'named', secondName: 'named' } } }
	)
};
