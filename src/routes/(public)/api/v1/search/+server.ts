import { searchToTake } from '#lib/domain/finding';
import { StoreUnavailable } from '#lib/domain/shared/errors';
import { answerProgram, hitAt, operations } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.search, async ({ read, self, query, origin }) => {
		const { words, order, after = null, limit } = query;
		const { hits, ready, earlier, ...found } = await searchToTake({ read, self }, words, { order, after, limit });
		if (!ready && !earlier)
			throw new StoreUnavailable('busy', 'Search is still reading everything in. Ask again in half a minute.');
		return { ...found, upToDate: ready, items: hits.map((each) => hitAt(origin, each)) };
	});
