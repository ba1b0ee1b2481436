import { redirect } from '@sveltejs/kit';
import { beginImport, myImports, templateChoices } from '#lib/domain/practices';
import { app } from '#lib/server/app';
import { answer, lookFirst } from '#lib/server/http';
import { sentTogether } from '#lib/server/practices';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [imports, templates] = await Promise.all([myImports(ctx), templateChoices(ctx)]);
		return { imports, templates: templates.map(({ label }) => label) };
	});

export const actions: Actions = {
	/** Takes in what was sent; a second sending finds the first under way. */
	begin: lookFirst(async (ctx, form) => {
		const id = await beginImport(ctx, { of: 'documents', table: null, ...(await sentTogether(form)) });
		(await app()).imports.look();
		redirect(303, `/practices/import/many/${id}`);
	}, [])
};
