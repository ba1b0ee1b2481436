import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	callOffMeeting,
	callOffWish,
	changeMeeting,
	changeMeetingWish,
	deleteMeeting,
	meetingPage
} from '#lib/domain/learning-sets';
import { objectiveChoices } from '#lib/domain/projects';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [page, objectives] = await Promise.all([meetingPage(ctx, params.id), objectiveChoices(ctx.read)]);
		const { id, version, title, day, time, minutes, place, online, host, briefing, objectives: linked, set, can } = page;
		if (!can.arrange) throw new Forbidden('The note is locked. Whoever facilitates the set can open it again.');
		const value = { title, day, time, minutes, place, online, host, briefing, objectives: linked.map((each) => each.id) };
		const mayCallOff = page.callingOff === null && page.startsAt > ctx.clock.now();
		return { meeting: { id, version, title, set, can, mayCallOff }, value, objectives };
	});

export const actions: Actions = {
	change: formAction(
		changeMeetingWish,
		onRecord(changeMeeting, (id) => `/meetings/${id}`),
		{
			arrays: ['objectives'],
			numbers: ['version', 'minutes'],
			words: { of: 'set-meeting', unasked: { place: 'named', online: 'named', host: 'named' } }
		}
	),
	callOff: formAction(
		callOffWish,
		onRecord(callOffMeeting, (id) => `/meetings/${id}`),
		{ numbers: ['version'], words: { of: 'set-meeting' } }
	),
	delete: formAction(v.object({ set: v.string() }), async (ctx, { set }, { params }) => {
		await deleteMeeting(ctx, params.id!);
		redirect(303, `/sets/${encodeURIComponent(set)}`);
	})
};
