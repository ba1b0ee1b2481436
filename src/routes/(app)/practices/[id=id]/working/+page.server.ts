import * as v from 'valibot';
import {
	answerFunding,
	answerFundingWish,
	deletePractice,
	discardRevision,
	moveToEdition,
	moveToEditionWish,
	takeBackPractice,
	takeUpAdoption,
	takeUpAdoptionWish,
	withdrawPractice,
	withdrawPracticeWish
} from '#lib/domain/practices';
import { answer, formAction, onRecord } from '#lib/server/http';
import { handoverForms } from './handover-forms';
import { linkForms } from './link-forms';
import { reviewForms } from './review-forms';
import { working } from './working';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) => answer(locals, (ctx) => working(ctx, params.id));

const nothing = v.object({});

export const actions: Actions = {
	moveOn: formAction(
		moveToEditionWish,
		onRecord(moveToEdition, (id) => `/practices/${id}/working#left-over`),
		{ numbers: ['version'] }
	),
	takeBack: formAction(nothing, async (ctx, _, { params }) => void (await takeBackPractice(ctx, params.id!))),
	discard: formAction(nothing, async (ctx, _, { params }) => void (await discardRevision(ctx, params.id!))),
	withdraw: formAction(
		withdrawPracticeWish,
		async (ctx, wish, { params }) => void (await withdrawPractice(ctx, params.id!, wish)),
		{ words: { of: 'practice' } }
	),
	...reviewForms,
	...handoverForms,
	...linkForms,
	funding: formAction(
		answerFundingWish,
		onRecord(answerFunding, (id) => `/practices/${id}/working#funding`),
		{ words: { of: 'practice', wide: true } }
	),
	delete: formAction(
		nothing,
		onRecord(deletePractice, () => '/practices/mine')
	),
	takeUp: formAction(
		takeUpAdoptionWish,
		onRecord(takeUpAdoption, (id) => `/practices/${id}/working#s-transferability`)
	)
};
