import { attendanceByBody } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import { periodAsked } from '../period';
import type { RequestHandler } from './$types';

const COLUMNS = ['Day', 'Meeting', 'Set', 'Body', 'Present', 'By telephone', 'Apologies'];

/** Each body of each meeting in a row of its own. */
export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const { meetings } = await attendanceByBody(ctx, periodAsked(url.searchParams, today(ctx.clock)));
		const rows = meetings.flatMap(({ day, title, set, bodies }) =>
			bodies.map((each) => [day, title, set, each.body, ...[each.present, each.byPhone, each.apologies].map(String)])
		);
		return sendCsv('Attendance by body', [COLUMNS, ...rows]);
	});
