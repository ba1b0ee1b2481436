import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	aboutThing,
	makeReadOnlyLink,
	makeReadOnlyLinkWish,
	mayBeShown,
	whatWouldShow,
	wordsToShow
} from '#lib/domain/read-only-links';
import { NotFound } from '#lib/domain/shared/errors';
import { parseRef } from '#lib/domain/shared/ids';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('of') ?? '';
		if (asked === '') redirect(303, '/read-only-links');
		const of = parseRef(asked);
		if (!of || !v.is(aboutThing, of)) throw new NotFound();
		await mayBeShown(ctx, of);
		return { of, ...(await whatWouldShow(ctx, of)) };
	});

export const actions: Actions = {
	make: formAction(
		makeReadOnlyLinkWish,
		async (ctx, wish) => ({ link: `${(await app()).config.origin}/read-only/${await makeReadOnlyLink(ctx, wish)}` }),
		{
			words: {
				of: 'reading-collection',
				at: 'id',
				wide: true,
				standing: wordsToShow,
				unasked: { body: 'named', note: 'own' }
			}
		}
	)
};
