import { lessonList } from '#lib/domain/learning-tree';
import { answerProgram, lessonAt, operations } from '#lib/server/api';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) =>
	answerProgram(event, operations.lessons, async ({ read, query, origin }) => {
		const { noticedFrom: from, noticedBefore: to, after = null, ...asked } = query;
		const noticed = { ...(from && { from }), ...(to && { to }) };
		const { items, next } = await lessonList(read, { ...asked, after, ...((from || to) && { noticed }) });
		return { items: items.map((each) => lessonAt(origin, each)), next };
	});
