import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { changeMeeting, changeMeetingWish, deleteMeeting, meetingPage } from '#lib/domain/learning-sets';
import { objectiveChoices } from '#lib/domain/projects';
import { Forbidden } from '#lib/domain/shared/errors';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ id, version, title, day, time, minutes, place, online, host, briefing, objectives: linked, set, can }, objectives] =
			await Promise.all([meetingPage(ctx, params.id), objectiveChoices(ctx.read)]);
		if (!can.arrange) throw new Forbidden('The note is locked. Whoever facilitates the set can open it again.');
		const value = { title, day, time, minutes, place, online, host, briefing, objectives: linked.map((each) => each.id) };
		return { meeting: { id, version, title, set, can }, value, objectives };
	});

export const actions: Actions = {
	change: formAction(
		changeMeetingWish,
		async (ctx, wish, { params }) => {
			await changeMeeting(ctx, params.id!, wish);
			redirect(303, `/meetings/${params.id}`);
		},
		{
			arrays: ['objectives'],
			numbers: ['version', 'minutes'],
			words: { of: 'set-meeting', unasked: { place: 'named', online: 'named', host: 'named' } }
		}
	),
	delete: formAction(v.object({ set: v.string() }), async (ctx, { set }, { params }) => {
		await deleteMeeting(ctx, params.id!);
		redirect(303, `/sets/${encodeURIComponent(set)}`);
	})
};
