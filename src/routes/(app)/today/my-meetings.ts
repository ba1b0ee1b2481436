import { comingMeetings, myAnswers, notesMadeFinal, papersToRead } from '#lib/domain/learning-sets';
import { addHours } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';

const MOST = 3;
/** For how many days Today tells of a note that is final. */
const DAYS = 14;

/** The next meetings, each with one's answer and what is to be read before it, and the notes that were lately made final. */
export async function myMeetings(ctx: Context) {
	const coming = comingMeetings(ctx);
	const [meetings, answers, papers, notes] = await Promise.all([
		coming,
		myAnswers(ctx),
		papersToRead(ctx, coming),
		notesMadeFinal(ctx, addHours(ctx.clock.now(), -24 * DAYS))
	]);
	return {
		meetings: meetings.slice(0, MOST).map((each) => ({
			...each,
			answer: answers.get(each.id) ?? null,
			papers: papers.filter(({ meeting }) => meeting.id === each.id).map(({ id, title }) => ({ id, title }))
		})),
		notes: notes.slice(0, MOST).map(({ id, title, at }) => ({ id, title, at }))
	};
}
