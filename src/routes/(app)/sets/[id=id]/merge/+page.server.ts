import { redirect } from '@sveltejs/kit';
import {
	aboutProposalWish,
	dropMergeProposal,
	mergesAsked,
	mergeSets,
	mergeSetsWish,
	proposeMerge,
	proposeMergeWish,
	setPage,
	setsToMerge
} from '#lib/domain/learning-sets';
import { knownPeople } from '#lib/domain/people';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction, onRecord } from '#lib/server/http';
import { kindWords, setWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [set, mine, asked, known, words] = await Promise.all([
			setPage(ctx, params.id),
			setsToMerge(ctx),
			mergesAsked(ctx, params.id),
			knownPeople(ctx.read),
			setWords(ctx.read)
		]);
		if (!set.can.carryOn) throw new Forbidden('Whoever facilitates it can merge it.');
		return {
			set: { id: set.id, name: set.name, coming: set.coming.map(({ id, title }) => ({ id, title })) },
			kind: kindWords(words, set.kind),
			mine: mine.filter(({ id }) => id !== params.id),
			others: known.filter(({ id }) => id !== ctx.actor.id),
			asked
		};
	});

const named = { words: { unasked: { name: 'named' as const } } };

export const actions: Actions = {
	merge: formAction(
		mergeSetsWish,
		async (ctx, wish, { params }) => redirect(303, `/sets/${await mergeSets(ctx, params.id!, wish)}/contract/edit?merged=1`),
		named
	),
	propose: formAction(
		proposeMergeWish,
		onRecord(proposeMerge, (id) => `/sets/${id}/merge?proposed=1`),
		named
	),
	drop: formAction(aboutProposalWish, async (ctx, wish, { params }) => {
		await dropMergeProposal(ctx, wish);
		redirect(303, `/sets/${params.id}/merge`);
	})
};
