import { error } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	aboutItemWish,
	collectionAtWork,
	collectionReaders,
	deleteCollection,
	moveItem,
	moveItemWish,
	putItemBack,
	shareCollection,
	shareCollectionWish,
	takeOutItem,
	wordsToShare,
	writeCollection,
	writeCollectionWish
} from '#lib/domain/reading-collections';
import { answer, formAction, onRecord } from '#lib/server/http';
import { isReadByOthers } from '../../read-by-others';
import { readersToChoose } from './readers-to-choose';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [collection, offered] = await Promise.all([collectionAtWork(ctx, params.id), collectionReaders(ctx)]);
		if (!collection.can.share) error(403, 'Whoever made the collection can change it.');
		return { collection, choices: readersToChoose(offered, collection) };
	});

const nothing = v.object({});
const here = (id: string) => `/collections/${id}`;
const toItems = (id: string) => `/collections/${id}/edit#items`;

export const actions: Actions = {
	write: formAction(writeCollectionWish, onRecord(writeCollection, here), {
		numbers: ['version'],
		words: { of: 'reading-collection', open: isReadByOthers }
	}),
	move: formAction(moveItemWish, onRecord(moveItem, toItems)),
	takeOut: formAction(aboutItemWish, onRecord(takeOutItem, toItems)),
	putBack: formAction(nothing, onRecord(putItemBack, toItems)),
	share: formAction(shareCollectionWish, onRecord(shareCollection, here), {
		arrays: ['readers'],
		numbers: ['version'],
		words: { of: 'reading-collection', standing: wordsToShare }
	}),
	delete: formAction(
		nothing,
		onRecord(deleteCollection, () => '/collections')
	)
};
