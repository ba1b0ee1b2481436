import { directoryRows } from '#lib/domain/practices';
import { app } from '#lib/server/app';
import { sendLongCsv } from '#lib/server/documents';
import { answerAnyone } from '#lib/server/http';
import { directoryQuery } from '../../directory/directory-query';
import { WAY_WORDS } from '../../directory/way-words';
import type { RequestHandler } from './$types';

const HEAD = [
	'Organisation',
	'Written as',
	'How it is named',
	'Role',
	'Name',
	'Telephone or e-mail',
	'Practice',
	'Where',
	'Published on',
	'Language',
	'Address'
];

/** What the directory shows of organisations for the same address, all pages of it: a row for each way in which a practice names one. */
export const GET: RequestHandler = ({ locals, url }) =>
	answerAnyone(locals, async (read) => {
		const { config } = await app();
		return sendLongCsv('Organisations', {
			head: HEAD,
			page: await directoryRows(read, directoryQuery(url.searchParams)),
			rows: ({ rows }) =>
				rows.map(({ body, written, way, asked, practice }) => [
					body,
					written,
					WAY_WORDS[way],
					asked?.role ?? '',
					asked?.name ?? '',
					asked?.reach ?? '',
					practice.title,
					practice.area,
					practice.publishedOn,
					practice.language,
					`${config.origin}/practices/${practice.id}`
				])
		});
	});
