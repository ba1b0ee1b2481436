import { accounts, TAKE_AWAY_DAYS } from '#lib/domain/people';
import { takeAway } from '#lib/domain/taking-away';
import { answer } from '#lib/server/http';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const all = await takeAway(ctx);
		const until = locals.leaving ? (await ctx.read.find(accounts, ctx.actor.id)).disabled!.takeAwayUntil : null;
		return {
			name: ctx.actor.name,
			/** The last day on which somebody whose account is closed may come here. */
			until,
			days: TAKE_AWAY_DAYS,
			counts: {
				entries: all.file.entries.length,
				trainings: all.file.trainings.length,
				tally: all.file.tally.length,
				inSets: all.inSets.length,
				records: all.supervision.records.length,
				jottings: all.supervision.jottings.length,
				actions: all.actions.length,
				lessons: all.lessons.length,
				comments: all.comments.length,
				practices: all.practices.length,
				takenOut: all.takenOut.files.length,
				takenOutLeft: all.takenOut.left,
				drafts: all.drafts.length
			}
		};
	});
