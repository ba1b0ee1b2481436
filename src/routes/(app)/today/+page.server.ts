import { openActions } from '#lib/domain/actions';
import { draftsOf } from '#lib/domain/learning-files';
import { carriedFor, comingMeetings, placesOffered } from '#lib/domain/learning-sets';
import { lessonsToConfirm, myLeaves, toLookAgain, waitingFor } from '#lib/domain/learning-tree';
import { mySupervisions } from '#lib/domain/supervision';
import { today } from '#lib/domain/shared/clock';
import { answer } from '#lib/server/http';
import { withSources } from '#lib/server/thread';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [mine, meetings, supervisions, leaves, waiting, toConfirm, lookAgain, drafts, offered] = await Promise.all([
			openActions(ctx, { owner: ctx.actor.id }),
			comingMeetings(ctx),
			mySupervisions(ctx),
			myLeaves(ctx),
			waitingFor(ctx),
			lessonsToConfirm(ctx),
			toLookAgain(ctx),
			draftsOf(ctx),
			placesOffered(ctx)
		]);
		const first = mine.lines.slice(0, 6);
		const [shown, carried] = await Promise.all([withSources(ctx.read, first), carriedFor(ctx, first)]);
		return {
			today: today(ctx.clock),
			actions: shown.map((line) => ({ ...line, carried: carried.get(line.id) ?? 0 })),
			actionCount: mine.lines.length,
			meetings: meetings.slice(0, 3),
			supervisions: supervisions.lines.filter((session) => session.coming).slice(0, 3),
			leaves,
			waiting,
			toConfirm,
			lookAgain: lookAgain.map(({ id, lesson, changed, where, lookAgain: day }) => ({ id, lesson, changed, where, day })),
			offered,
			drafts: drafts.length
		};
	});
