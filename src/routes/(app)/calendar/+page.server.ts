import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	calendarAddress,
	comingMeetings,
	endCalendarAddress,
	makeCalendarAddress,
	makeCalendarAddressWish
} from '#lib/domain/learning-sets';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [address, meetings] = await Promise.all([calendarAddress(ctx), comingMeetings(ctx)]);
		return { address, meetings };
	});

export const actions: Actions = {
	make: formAction(makeCalendarAddressWish, async (ctx, wish) => ({
		link: `${(await app()).config.origin}/calendar/${await makeCalendarAddress(ctx, wish)}.ics`
	})),
	end: formAction(v.object({}), async (ctx) => {
		await endCalendarAddress(ctx);
		redirect(303, '/calendar');
	})
};
