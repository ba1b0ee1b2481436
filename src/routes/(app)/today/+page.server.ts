import { redirect } from '@sveltejs/kit';
import { answerInShortWish, answerMeeting } from '#lib/domain/learning-sets';
import { myLeaves } from '#lib/domain/learning-tree';
import { mySupervisions } from '#lib/domain/supervision';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction } from '#lib/server/http';
import { readPad } from '../learning-file/tally/read-pad';
import { noteOn, undoOn } from '../learning-file/tally/tally-actions';
import { myActions } from './my-actions';
import { myMeetings } from './my-meetings';
import { toDecide, whatWaits } from './what-waits';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const [mine, { meetings, notes }, supervisions, leaves, waiting, pad] = await Promise.all([
			myActions(ctx),
			myMeetings(ctx),
			mySupervisions(ctx),
			myLeaves(ctx),
			whatWaits(ctx),
			readPad(ctx, url.searchParams)
		]);
		return {
			today: today(ctx.clock),
			actions: mine.lines,
			actionCount: mine.all,
			meetings,
			notes,
			supervisions: supervisions.lines.filter((session) => session.coming).slice(0, 3),
			leaves,
			waiting: [...waiting, ...mine.toDecide.map(toDecide)],
			pad
		};
	});

export const actions: Actions = {
	answer: formAction(answerInShortWish, async (ctx, { meeting, answer: said }) => {
		await answerMeeting(ctx, meeting, { answer: said, note: '', substitute: '' });
		redirect(303, '/today');
	}),
	tally: noteOn('/today'),
	untally: undoOn('/today')
};
