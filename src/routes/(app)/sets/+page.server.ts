import { redirect } from '@sveltejs/kit';
import {
	answerOfferWish,
	declinePlace,
	facilitationsOffered,
	mayReadFigures,
	mergesProposed,
	placesOffered,
	setsPage,
	takePlace
} from '#lib/domain/learning-sets';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';
import { inOneLine, kindWords, setWords } from './words';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [{ sets, mayForm }, words, offered, proposed, toFacilitate] = await Promise.all([
			setsPage(ctx),
			setWords(ctx.read),
			placesOffered(ctx),
			mergesProposed(ctx),
			facilitationsOffered(ctx)
		]);
		const lines = sets.map((set) => ({
			...set,
			described: inOneLine(words, { ...set, style: '' }),
			ofKind: kindWords(words, set.kind)
		}));
		const place = (term: string) => words.kinds.findIndex((kind) => kind.term === term);
		const inOrder = lines.toSorted((a, b) => place(a.kind) - place(b.kind));
		const kinds = [...Map.groupBy(inOrder, (set) => set.ofKind.plural)].map(([plural, ofKind]) => ({ plural, sets: ofKind }));
		return { kinds, mayForm, mayReadFigures: mayReadFigures(ctx.actor), offered, proposed, toFacilitate };
	});

export const actions: Actions = {
	take: formAction(answerOfferWish, async (ctx, { offer }) => redirect(303, `/sets/${await takePlace(ctx, offer)}`)),
	decline: formAction(answerOfferWish, async (ctx, { offer }) => {
		await declinePlace(ctx, offer);
		redirect(303, '/sets');
	})
};
