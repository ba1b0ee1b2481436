import { redirect } from '@sveltejs/kit';
import { easyReadPage, withdrawEasyRead, withdrawEasyReadWish } from '#lib/domain/easy-read';
import { findOriginal } from '#lib/server/easy-read';
import { answerAnyone, formAction, onRecord } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => {
		const page = await easyReadPage(read, params.id, findOriginal, ctx?.actor);
		if (!page) redirect(303, `/easy-read/${params.id}/working`);
		const { original, ...easy } = page;
		return { easy, original: original && { title: original.title, href: placeOf(original)! } };
	});

export const actions: Actions = {
	/** Here too, for a coordinator does not reach the page on which its writer works. */
	withdraw: formAction(
		withdrawEasyReadWish,
		onRecord(withdrawEasyRead, () => '/easy-read?withdrawn=1'),
		{ words: { of: 'published-easy-read' } }
	)
};
