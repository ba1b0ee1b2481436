import { redirect } from '@sveltejs/kit';
import { paperPage } from '#lib/domain/action-papers';
import { answerAnyone } from '#lib/server/http';
import { threadLines } from '#lib/server/thread';
import { paperLaidOut } from '../paper';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => {
		const [page, thread] = await Promise.all([
			paperPage(read, ctx, params.id),
			threadLines(read, { kind: 'published-paper', id: params.id })
		]);
		if (!page) redirect(303, `/papers/${params.id}/working`);
		const { title, summary, opening, issues, footnotes, ...standing } = page;
		return { standing, paper: paperLaidOut({ title, summary, opening, issues, footnotes }), thread };
	});
