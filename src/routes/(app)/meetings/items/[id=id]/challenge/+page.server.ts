import * as v from 'valibot';
import { paragraphToRaise, raiseChallengeWish, raiseFromNote, takeBackFromNote } from '#lib/domain/action-papers';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { modeWords, setWords } from '../../../../sets/words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ raised, ...paragraph }, words] = await Promise.all([paragraphToRaise(ctx, params.id), setWords(ctx.read)]);
		return {
			paragraph: { id: params.id, ...paragraph, raised: raised && { ...raised, html: renderMarkdown(raised.wording, 3) } },
			mode: modeWords(words, paragraph.meeting.mode)
		};
	});

const back = (id: string) => `/meetings/items/${id}/challenge`;

export const actions: Actions = {
	raise: formAction(
		raiseChallengeWish,
		onRecord(raiseFromNote, back),
		// Read by people who were not there: every name that is known here is marked.
		{ words: { wide: true } }
	),
	takeBack: formAction(v.object({}), onRecord(takeBackFromNote, back))
};
