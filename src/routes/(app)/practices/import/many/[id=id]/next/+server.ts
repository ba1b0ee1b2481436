import { redirect } from '@sveltejs/kit';
import { nextToCheck } from '#lib/domain/practices';
import { isId } from '#lib/domain/shared/ids';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** Leads to the next draft of an import that its bringer has not looked at; back to the import where none is left. */
export const GET: RequestHandler = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const after = url.searchParams.get('after');
		const next = await nextToCheck(ctx, params.id, isId(after) ? after : null);
		redirect(303, next ? `/practices/${next}/working` : `/practices/import/many/${params.id}`);
	});
