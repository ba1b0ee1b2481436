import { json } from '@sveltejs/kit';
import { saveDraft } from '#lib/domain/learning-files';
import { isId } from '#lib/domain/shared/ids';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

const KEPT = /^(text|model|prompted|day|readers|from|objectives|codes|answers\.\d{1,2}\.(heading|text))$/;

/** Keeps what stands in the log form so far. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const form = await request.formData();
		const names = [...new Set(form.keys())].filter((name) => KEPT.test(name));
		const texts = names.map((name) => [name, form.getAll(name).map((value) => String(value).toWellFormed())] as const);
		const values = Object.fromEntries(
			texts.map(([name, all]) => [name, /^(objectives|codes)$/.test(name) ? all : (all[0] ?? '')])
		);
		const entry = form.get('entry');
		return json(await saveDraft(ctx, { draft: params.id, entry: isId(entry) ? entry : null, values }));
	});
