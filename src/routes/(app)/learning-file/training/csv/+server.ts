import { exportTrainings } from '#lib/domain/training-log';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { trainingWays } from '../words';
import type { RequestHandler } from './$types';

const COLUMNS = ['Day', 'Training', 'Given by', 'How', 'Hours', 'What I took from it', 'What changed afterwards'];

/** One's whole log, earliest first; each answer under its day. */
export const GET: RequestHandler = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [trainings, ways] = await Promise.all([exportTrainings(ctx), trainingWays(ctx.read)]);
		const rows = trainings.map((each) => [
			each.day,
			each.title,
			each.givenBy,
			ways.find(({ value }) => value === each.way)?.label ?? each.way,
			String(each.hours),
			each.took,
			each.whatChangedAfterwards.map(({ day, text }) => `${day}: ${text}`).join('\n')
		]);
		return sendCsv('Training log', [COLUMNS, ...rows]);
	});
