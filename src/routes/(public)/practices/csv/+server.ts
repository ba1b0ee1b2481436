import { askLibrary, readLibraryQuestion } from '#lib/domain/finding';
import { practiceList } from '#lib/domain/practices';
import { today } from '#lib/domain/shared/clock';
import { app } from '#lib/server/app';
import { sendLongCsv } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { COLUMNS, rowsOf } from './rows';
import type { RequestHandler } from './$types';

/** All practices that answer what the address asks, as far as this reader may read them: in the order of the page, but for that by adoption. */
export const GET: RequestHandler = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) => {
		const { config, clock } = await app();
		const question = readLibraryQuestion(url.searchParams);
		const { query } = askLibrary({ read, self: ctx?.actor.id ?? null }, question);
		const newestFirst = question.order === 'date';
		return sendLongCsv('Practices', {
			head: COLUMNS,
			page: (after) => practiceList(read, { ...query, newestFirst, today: today(clock), after, limit: 100 }),
			rows: ({ items }) => rowsOf(items, config.origin)
		});
	});
