import * as v from 'valibot';
import {
	aboutIssueWish,
	addIssue,
	addIssueWish,
	deletePaper,
	moveIssueUp,
	removeIssue,
	withdrawPaper,
	withdrawPaperWish
} from '#lib/domain/action-papers';
import { redirect } from '@sveltejs/kit';
import { answer, formAction, onRecord } from '#lib/server/http';
import { working } from './working';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => working(ctx, params.id));

const back = (id: string) => `/papers/${id}/working`;
const words = { of: 'action-paper' } as const;

export const actions: Actions = {
	add: formAction(
		addIssueWish,
		async (ctx, wish, { params }) => redirect(303, `/papers/${params.id}/issue?issue=${await addIssue(ctx, params.id!, wish)}`),
		{ words }
	),
	up: formAction(aboutIssueWish, onRecord(moveIssueUp, back)),
	remove: formAction(aboutIssueWish, onRecord(removeIssue, back)),
	withdraw: formAction(withdrawPaperWish, onRecord(withdrawPaper, back), { words }),
	delete: formAction(
		v.object({}),
		onRecord(deletePaper, () => '/papers')
	)
};
