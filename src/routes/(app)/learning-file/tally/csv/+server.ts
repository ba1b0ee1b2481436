import { categoriesOf, categoryLabel, tallySums } from '#lib/domain/invisible-work';
import { isDay, today } from '#lib/domain/shared/clock';
import { Invalid } from '#lib/domain/shared/errors';
import { sendCsv } from '#lib/server/documents';
import { answer } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** The minutes of a span by day and kind, both days among them. */
export const GET: RequestHandler = ({ locals, url }) =>
	answer(locals, async (ctx) => {
		const from = url.searchParams.get('from') || '1900-01-01';
		const to = url.searchParams.get('to') || today(ctx.clock);
		if (!isDay(from) || !isDay(to)) throw Invalid.field('from', 'Give dates such as 2026-05-14.');
		const [sums, categories] = await Promise.all([tallySums(ctx, { from, to }), categoriesOf(ctx.read)]);
		return sendCsv('Invisible work', [
			['Day', 'Kind of work', 'Minutes', 'Pieces of work'],
			...sums.map((sum) => [sum.day, categoryLabel(categories, sum.category), String(sum.minutes), String(sum.times)])
		]);
	});
