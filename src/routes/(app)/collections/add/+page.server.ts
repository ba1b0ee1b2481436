import { redirect } from '@sveltejs/kit';
import {
	addToCollection,
	addToCollectionWish,
	beginCollection,
	beginCollectionWish,
	collectedTitle,
	collectionsToAddTo,
	isCollected
} from '#lib/domain/reading-collections';
import { NotFound } from '#lib/domain/shared/errors';
import { parseRef } from '#lib/domain/shared/ids';
import { answer, formAction } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import { isReadByOthers } from '../read-by-others';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const of = url.searchParams.get('of') ?? '';
		if (of === '') redirect(303, '/collections');
		if (!isCollected(of)) throw new NotFound();
		const added = parseRef(of)!;
		const [title, collections] = await Promise.all([collectedTitle(ctx.read, added), collectionsToAddTo(ctx, of)]);
		if (title === null) throw new NotFound();
		return { of, title, href: placeOf(added)!, collections };
	});

export const actions: Actions = {
	add: formAction(addToCollectionWish, async (ctx, wish) => redirect(303, `/collections/${await addToCollection(ctx, wish)}`), {
		words: { of: 'reading-collection', at: 'collection', open: isReadByOthers }
	}),
	begin: formAction(beginCollectionWish, async (ctx, wish) => redirect(303, `/collections/${await beginCollection(ctx, wish)}`), {
		words: 'own'
	})
};
