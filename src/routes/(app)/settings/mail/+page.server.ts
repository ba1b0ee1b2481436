import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import { askForTrial, mailPage } from '#lib/server/mail';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const page = await mailPage(ctx);
		const { mail, digestHour } = (await app()).config;
		return {
			page,
			digestHour,
			server: mail && {
				host: mail.host,
				port: mail.port,
				security: mail.security,
				from: `${mail.from.name} <${mail.from.address}>`
			}
		};
	});

export const actions: Actions = {
	trial: formAction(v.object({}), async (ctx) => {
		await askForTrial(ctx);
		redirect(303, '/settings/mail?trial');
	})
};
