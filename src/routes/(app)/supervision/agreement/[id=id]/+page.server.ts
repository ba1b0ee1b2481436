import { redirect } from '@sveltejs/kit';
import { addDays, today } from '#lib/domain/shared/clock';
import {
	aboutAgreementWish,
	acceptAgreement,
	agreementPage,
	proposeAgreement,
	proposeAgreementWish,
	setAgreementAside,
	type AgreementView
} from '#lib/domain/supervision';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

const HALF_A_YEAR = 182;

const shown = (each: AgreementView) => ({
	...each,
	html: {
		scope: renderMarkdown(each.scope, 4),
		confidentiality: renderMarkdown(each.confidentiality, 4),
		reading: renderMarkdown(each.reading, 4)
	}
});

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { inForce, waiting, earlier, ...page } = await agreementPage(ctx, params.id);
		return {
			...page,
			inForce: inForce && shown(inForce),
			waiting: waiting && shown(waiting),
			earlier: earlier.map(shown),
			inHalfAYear: addDays(today(ctx.clock), HALF_A_YEAR)
		};
	});

const here = (id: string | undefined) => redirect(303, `/supervision/agreement/${id}`);

export const actions: Actions = {
	propose: formAction(
		proposeAgreementWish,
		async (ctx, wish, { params }) => {
			await proposeAgreement(ctx, params.id!, wish);
			here(params.id);
		},
		{ numbers: ['weeks'], words: { of: 'person', alsoKnown: agreementPage } }
	),
	accept: formAction(aboutAgreementWish, async (ctx, wish, { params }) => {
		await acceptAgreement(ctx, wish);
		here(params.id);
	}),
	setAside: formAction(aboutAgreementWish, async (ctx, wish, { params }) => {
		await setAgreementAside(ctx, wish);
		here(params.id);
	})
};
