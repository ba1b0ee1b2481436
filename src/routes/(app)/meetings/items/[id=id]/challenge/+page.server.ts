import { paragraphToRaise, raiseChallengeWish, raiseFromNote } from '#lib/domain/action-papers';
import { answer, formAction, onRecord } from '#lib/server/http';
import { modeWords, setWords } from '../../../../sets/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [paragraph, words] = await Promise.all([paragraphToRaise(ctx, params.id), setWords(ctx.read)]);
		return { paragraph: { id: params.id, ...paragraph }, mode: modeWords(words, paragraph.meeting.mode) };
	});

export const actions: Actions = {
	raise: formAction(
		raiseChallengeWish,
		onRecord(raiseFromNote, (id) => `/meetings/items/${id}/challenge`),
		// Read by people who were not there: every name that is known here is marked.
		{ words: { wide: true } }
	)
};
