import { practiceList } from '#lib/domain/practices';
import { today } from '#lib/domain/shared/clock';
import { app } from '#lib/server/app';
import { sendLongCsv } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { libraryQuery } from '../library-query';
import { COLUMNS, rowsOf } from './rows';
import type { RequestHandler } from './$types';

/** All practices that answer what the address asks, as far as this reader may read them, in the order of the page. */
export const GET: RequestHandler = ({ locals, url }) =>
	answerAnyone(locals, async (read) => {
		const [query, { config, clock }] = [libraryQuery(url.searchParams), await app()];
		return sendLongCsv('Practices', {
			head: COLUMNS,
			page: (after) => practiceList(read, { ...query, today: today(clock), after, limit: 100 }),
			rows: ({ items }) => rowsOf(items, config.origin)
		});
	});
