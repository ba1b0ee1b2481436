import * as v from 'valibot';
import { describePicture, describePictureWish, libraryPicture, removePicture } from '#lib/domain/easy-read';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ picture: (await libraryPicture(ctx, params.id)).picture }));

export const actions: Actions = {
	describe: formAction(
		describePictureWish,
		onRecord(describePicture, () => '/easy-read/pictures'),
		{ numbers: ['version'], booleans: ['decoration'], words: { of: 'picture', unasked: { supplier: 'named' } } }
	),
	remove: formAction(
		v.object({}),
		onRecord(removePicture, () => '/easy-read/pictures')
	)
};
