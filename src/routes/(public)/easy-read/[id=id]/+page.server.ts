import { redirect } from '@sveltejs/kit';
import { easyReadPage } from '#lib/domain/easy-read';
import { findOriginal } from '#lib/server/easy-read';
import { answerAnyone } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read) => {
		const page = await easyReadPage(read, params.id, findOriginal);
		if (!page) redirect(303, `/easy-read/${params.id}/working`);
		const { original, ...easy } = page;
		return { easy, original: original && { title: original.title, href: placeOf(original)! } };
	});
