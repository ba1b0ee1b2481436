import { importPage, stopImport, stopImportWish } from '#lib/domain/practices';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, (ctx) => importPage(ctx, params.id, url.searchParams.get('after')));

export const actions: Actions = {
	stop: formAction(stopImportWish, async (ctx, wish, { params }) => {
		await stopImport(ctx, params.id!, wish);
		(await app()).imports.look();
	})
};
