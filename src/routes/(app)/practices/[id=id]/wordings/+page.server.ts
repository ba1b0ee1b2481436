import {
	bringBackUnplaced,
	bringBackUnplacedWish,
	restoreWording,
	restoreWordingWish,
	wordingsPage
} from '#lib/domain/practices';
import { wordDiff } from '#lib/server/documents';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url: { searchParams } }) =>
	answer(locals, async (ctx) => {
		const asked = searchParams.get('of') ?? '';
		const { compared, ...practice } = await wordingsPage(ctx, params.id, /^\d{1,9}$/.test(asked) ? Number(asked) : null);
		const sections = compared?.sections.map(({ before, after, ...section }) => ({ ...section, pieces: wordDiff(before, after) }));
		return { practice, compared: compared && { version: compared.version, at: compared.at, sections: sections! } };
	});

export const actions: Actions = {
	restore: formAction(
		restoreWordingWish,
		onRecord(restoreWording, (id) => `/practices/${id}/working`),
		{ numbers: ['version', 'of'] }
	),
	unplaced: formAction(
		bringBackUnplacedWish,
		onRecord(bringBackUnplaced, (id) => `/practices/${id}/unplaced`)
	)
};
