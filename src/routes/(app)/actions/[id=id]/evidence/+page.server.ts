import { redirect } from '@sveltejs/kit';
import {
	attachToAction,
	attachToActionWish,
	citeForAction,
	citeForActionWish,
	keepActionFiles,
	keepActionFilesWish,
	unciteForAction
} from '#lib/domain/actions';
import { waitingFor } from '#lib/domain/attachments';
import type { Id } from '#lib/domain/shared/ids';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
import { here, words } from '../here';
import { evidence } from './evidence';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => evidence(ctx, params.id));

const FILES = { numbers: ['version'], arrays: ['attachments'], booleans: ['attachments.$.remove'] };
const again = (id: Id): string => `${here(id)}/evidence`;

export const actions: Actions = {
	cite: formAction(citeForActionWish, onRecord(citeForAction, again)),
	uncite: formAction(citeForActionWish, onRecord(unciteForAction, again)),
	save: withFiles(
		formAction(
			keepActionFilesWish,
			async (ctx, wish, { params }) => {
				await keepActionFiles(ctx, params.id!, wish);
				const waiting = await waitingFor(ctx, params.id!);
				redirect(303, waiting.length > 0 ? again(params.id!) : `${here(params.id!)}#shown`);
			},
			{ ...FILES, words }
		),
		FILES
	),
	attach: formAction(
		attachToActionWish,
		onRecord(attachToAction, (id) => `${here(id)}#shown`),
		{ arrays: ['files'] }
	)
};
