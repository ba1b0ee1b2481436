import * as v from 'valibot';
import { fileLine, waitingFor } from '#lib/domain/attachments';
import {
	acknowledgeRecommendation,
	acknowledgeWish,
	chaseRecommendation,
	chaseWish,
	recommendationPage,
	respondToRecommendation,
	respondWish,
	settleRecommendation,
	settleWish,
	undoRecommendationStep
} from '#lib/domain/action-papers';
import { isId } from '#lib/domain/shared/ids';
import { withFiles } from '#lib/server/attachments';
import { answer, formAction, onRecord } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { threadLines } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const asked = url.searchParams.get('draft');
		const draft = isId(asked) ? asked : ctx.newId();
		const [page, thread, waiting] = await Promise.all([
			recommendationPage(ctx, params.id),
			threadLines(ctx.read, { kind: 'recommendation', id: params.id }),
			isId(asked) ? waitingFor(ctx, draft) : []
		]);
		const html = page.response && renderMarkdown(page.response.words);
		return { page, html, thread, draft, waiting: waiting.map(({ attachment }) => fileLine(attachment)) };
	});

const back = (id: string) => `/recommendations/${id}`;
const words = { of: 'recommendation' } as const;
const numbers = ['version'];
const RESPONSE = { numbers, arrays: ['attachments'], booleans: ['attachments.$.remove'] };

export const actions: Actions = {
	acknowledge: formAction(acknowledgeWish, onRecord(acknowledgeRecommendation, back), { numbers }),
	respond: withFiles(formAction(respondWish, onRecord(respondToRecommendation, back), { ...RESPONSE, words }), RESPONSE),
	settle: formAction(settleWish, onRecord(settleRecommendation, back), { numbers, words }),
	chase: formAction(chaseWish, onRecord(chaseRecommendation, back), { numbers }),
	undo: formAction(v.object({ version: v.number() }), onRecord(undoRecommendationStep, back), { numbers })
};
