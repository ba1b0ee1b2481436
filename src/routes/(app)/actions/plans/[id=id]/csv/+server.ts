import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { actionRows } from '../../../csv/rows';
import { planToSend } from '../plan-to-send';
import type { RequestHandler } from './$types';

/** The actions of the plan that this reader may read, each with the objective it stands under. */
export const GET: RequestHandler = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const { title, sections } = await planToSend(ctx, params.id);
		const under = sections.flatMap(({ id, name, lines }) => lines.map(() => (id === '' ? '' : name)));
		const [head, ...rows] = actionRows(sections.flatMap(({ lines }) => lines));
		return sendCsv(title, [[...head!, 'Objective'], ...rows.map((row, at) => [...row, under[at]!])]);
	});
