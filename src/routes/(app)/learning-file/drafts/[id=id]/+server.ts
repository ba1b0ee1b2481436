import { json } from '@sveltejs/kit';
import { draftOrNull, saveDraft } from '#lib/domain/learning-files';
import { Conflict } from '#lib/domain/shared/errors';
import { isId } from '#lib/domain/shared/ids';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

const KEPT = /^(text|model|prompted|day|readers|from|objectives|codes|answers\.\d{1,2}\.(heading|text))$/;

/** Everything that was written in a draft, under each other. */
const wordsOf = (values: Readonly<Record<string, string | string[]>>): string =>
	Object.entries(values)
		.filter(([name, value]) => /text$/.test(name) && value !== '')
		.map(([, value]) => String(value))
		.join('\n\n');

/** Keeps what stands in the log form so far; 409, with what stands there, where another page of the writer's was first. */
export const POST: RequestHandler = ({ locals, params, request }) =>
	answer(locals, async (ctx) => {
		const form = await request.formData();
		const names = [...new Set(form.keys())].filter((name) => KEPT.test(name));
		const texts = names.map((name) => [name, form.getAll(name).map((value) => String(value).toWellFormed())] as const);
		const values = Object.fromEntries(
			texts.map(([name, all]) => [name, /^(objectives|codes)$/.test(name) ? all : (all[0] ?? '')])
		);
		const entry = form.get('entry');
		const [tab, savedBefore] = ['tab', 'saved-before'].map((name) => String(form.get(name) ?? '').slice(0, 40));
		try {
			return json(
				await saveDraft(ctx, {
					draft: params.id,
					entry: isId(entry) ? entry : null,
					values,
					tab: tab!,
					savedBefore: savedBefore!
				})
			);
		} catch (trouble) {
			if (!(trouble instanceof Conflict)) throw trouble;
			const there = await draftOrNull(ctx, params.id);
			return json({ savedAt: there?.savedAt ?? '', text: wordsOf(there?.values ?? {}) }, { status: 409 });
		}
	});
