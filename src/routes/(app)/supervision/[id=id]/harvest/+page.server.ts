import { redirect } from '@sveltejs/kit';
import { addToAgenda, addToAgendaWish, comingMeetings, setsPage } from '#lib/domain/learning-sets';
import { NotFound } from '#lib/domain/shared/errors';
import { chooseHarvest, chooseHarvestWish, supervisionPage } from '#lib/domain/supervision';
import { answer, formAction } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [session, meetings, { sets }] = await Promise.all([
			supervisionPage(ctx, params.id),
			comingMeetings(ctx),
			setsPage(ctx)
		]);
		const { id, day, group, mine, others, supervisor, brought } = session;
		const names = new Map(sets.map((set) => [set.id, set.name]));
		return {
			session: { id, day, group, mine, others, supervisor, brought },
			meetings: meetings
				.filter((each) => !each.calledOff)
				.map((each) => ({
					id: each.id,
					title: each.title,
					startsAt: each.startsAt,
					set: names.get(each.set) ?? ''
				}))
		};
	});

export const actions: Actions = {
	choose: formAction(chooseHarvestWish, async (ctx, wish, { params }) => {
		await chooseHarvest(ctx, params.id!, wish);
		redirect(303, `/supervision/${params.id}/harvest#entry-${wish.entry}`);
	}),
	/** Only the words typed here go to the meeting: nothing of the entry does. */
	toMeeting: formAction(
		addToAgendaWish,
		async (ctx, wish, { params }) => {
			const session = await supervisionPage(ctx, params.id!);
			if (!session.can.bring) throw new NotFound();
			await addToAgenda(ctx, wish);
			redirect(303, `/meetings/${wish.meeting}#agenda`);
		},
		{ words: { of: 'set-meeting', at: 'meeting' } }
	)
};
