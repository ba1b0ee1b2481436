import { peerCheckPage } from '#lib/domain/practices';
import { answer } from '#lib/server/http';
import { laidOut } from '../../../../(public)/practices/laid-out';
import { askingForms } from './asking-forms';
import { checkingForms } from './checking-forms';
import { settlingForms } from './settling-forms';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { parts, ...practice } = await peerCheckPage(ctx, params.id);
		return { practice, ...laidOut(parts) };
	});

export const actions: Actions = { ...askingForms, ...checkingForms, ...settlingForms };
