import { practiceList } from '#lib/domain/practices';
import { Invalid } from '#lib/domain/shared/errors';
import { answerProgram, operations, practiceLine } from '#lib/server/api';
import type { RequestHandler } from './$types';

const midnight = (day: string): string => `${day}T00:00:00.000Z`;

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.practices, async ({ read, query, filters, origin }) => {
		const { words = '', publishedFrom: from, publishedBefore: to, after = null, limit } = query;
		const published = { ...(from && { from: midnight(from) }), ...(to && { to: midnight(to) }) };
		const isDated = from !== undefined || to !== undefined;
		const found = await practiceList(read, { words, chosen: filters, after, limit, ...(isDated && { published }) });
		if (found.unknown.length > 0)
			throw new Invalid(found.unknown.map((field) => ({ field, message: 'There is no such filter here.' })));
		return { items: found.items.map((each) => practiceLine(origin, each)), next: found.next };
	});
