import { editionsPage, restoreEdition, restoreEditionWish } from '#lib/domain/practices';
import { wordDiff } from '#lib/server/documents';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

const numberIn = (params: URLSearchParams, name: string): number | null =>
	/^\d{1,6}$/.test(params.get(name) ?? '') ? Number(params.get(name)) : null;

export const load: PageServerLoad = ({ locals, params, url: { searchParams } }) =>
	answer(locals, async (ctx) => {
		const asked = { from: numberIn(searchParams, 'from'), to: numberIn(searchParams, 'to') };
		const { compared, ...practice } = await editionsPage(ctx, params.id, asked);
		const sections = compared?.sections.map(({ key, heading, before, after }) => ({
			key,
			heading,
			pieces: wordDiff(before, after)
		}));
		return { practice, compared: compared && { from: compared.from, to: compared.to, sections: sections! } };
	});

export const actions: Actions = {
	restore: formAction(
		restoreEditionWish,
		onRecord(restoreEdition, (id) => `/practices/${id}/working`),
		{ numbers: ['version', 'revision'] }
	)
};
