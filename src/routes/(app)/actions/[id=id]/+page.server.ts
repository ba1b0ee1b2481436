import * as v from 'valibot';
import {
	changeAction,
	changeActionWish,
	completeAction,
	completeActionWish,
	dropAction,
	dropActionWish,
	noteProgress,
	noteProgressWish,
	reopenAction,
	sayDifference,
	sayDifferenceWish
} from '#lib/domain/actions';
import { answer, formAction, onRecord } from '#lib/server/http';
import { action } from './action';
import { carriedForms } from './carried-forms';
import { here, words } from './here';
import { outsideLinkForms } from './outside-link-forms';
import { planForms } from './plan-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => action(ctx, params.id));

export const actions: Actions = {
	complete: formAction(
		completeActionWish,
		onRecord(completeAction, (id) => `${here(id)}?done=1`),
		{ words }
	),
	drop: formAction(dropActionWish, onRecord(dropAction, here), { words }),
	reopen: formAction(v.object({}), onRecord(reopenAction, here)),
	progress: formAction(noteProgressWish, onRecord(noteProgress, here), { words }),
	difference: formAction(sayDifferenceWish, onRecord(sayDifference, here), { words }),
	change: formAction(changeActionWish, onRecord(changeAction, here), {
		arrays: ['objectives'],
		numbers: ['version'],
		words: { ...words, unasked: { body: 'named' } }
	}),
	...carriedForms,
	...outsideLinkForms,
	...planForms
};
