import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	checkEasyRead,
	checkEasyReadWish,
	deleteEasyRead,
	easyReadAtWork,
	publishEasyRead,
	publishEasyReadWish,
	withdrawEasyRead,
	withdrawEasyReadWish,
	wordsToOpen
} from '#lib/domain/easy-read';
import { today } from '#lib/domain/shared/clock';
import { findOriginal } from '#lib/server/easy-read';
import { answer, formAction, onRecord } from '#lib/server/http';
import { placeOf } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { original, ...easy } = await easyReadAtWork(ctx, params.id, findOriginal);
		return { easy, original: original && { title: original.title, href: placeOf(original)! }, today: today(ctx.clock) };
	});

/** What opens with these forms is looked at as a whole: by staff once it is checked, by readers of the original in the end. */
const words = { of: 'easy-read', standing: wordsToOpen, wide: true } as const;

export const actions: Actions = {
	check: formAction(
		checkEasyReadWish,
		async (ctx, wish, { params }) => void (await checkEasyRead(ctx, params.id!, wish, findOriginal)),
		{ numbers: ['version'], booleans: ['agreed'], words }
	),
	publish: formAction(
		publishEasyReadWish,
		async (ctx, wish, { params }) => {
			await publishEasyRead(ctx, params.id!, wish, findOriginal);
			redirect(303, `/easy-read/${params.id}`);
		},
		{ numbers: ['version'], words }
	),
	withdraw: formAction(
		withdrawEasyReadWish,
		async (ctx, wish, { params }) => void (await withdrawEasyRead(ctx, params.id!, wish)),
		{ words: { of: 'easy-read' } }
	),
	delete: formAction(
		v.object({}),
		onRecord(deleteEasyRead, () => '/easy-read/mine')
	)
};
