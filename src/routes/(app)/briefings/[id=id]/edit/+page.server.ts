import { paperPage, writePaper, writePaperWish } from '#lib/domain/learning-sets';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction, onRecord } from '#lib/server/http';
import { citedWords } from '../cited-words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { parts, can, id, version, title, about, introduction, meeting, set } = await paperPage(ctx, params.id);
		if (!can.write) throw new Forbidden('An issued paper stays as it is. Whoever facilitates can write another in its place.');
		const lines = parts.map(({ cited, ...part }) => {
			const { says: _, ...words } = citedWords(cited);
			return { ...part, ...words };
		});
		return { paper: { id, version, title, about, introduction }, lines, meeting, set };
	});

export const actions: Actions = {
	write: formAction(
		writePaperWish,
		onRecord(writePaper, (id, { then }) => `/briefings/${id}${{ preview: '', write: '/edit', look: '/edit#found' }[then]}`),
		// A draft is its writer's alone; issuing it asks.
		{ arrays: ['parts'], numbers: ['version', 'parts.$.place'], booleans: ['parts.$.stays'], words: 'own' }
	)
};
