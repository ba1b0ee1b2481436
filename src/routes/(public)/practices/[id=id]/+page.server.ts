import { redirect } from '@sveltejs/kit';
import { monthsUnchecked, publishedPage, triedElsewhere } from '#lib/domain/practices';
import { systemClock, today } from '#lib/domain/shared/clock';
import { siblingOf } from '#lib/server/easy-read';
import { answerAnyone } from '#lib/server/http';
import { besideThread, relatedLines, threadLines } from '#lib/server/thread';
import { dayNow } from '../day-now';
import { inShort, laidOut } from '../laid-out';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, isDataRequest }) =>
	answerAnyone(locals, async (read, ctx) => {
		const [practice, tried, thread, easyRead, related] = await Promise.all([
			publishedPage(read, ctx, params.id),
			triedElsewhere(read, params.id),
			threadLines(read, { kind: 'published-practice', id: params.id }),
			siblingOf(read, ctx, { kind: 'published-practice', id: params.id }),
			relatedLines(read, { kind: 'published-practice', id: params.id })
		]);
		if (!practice) redirect(303, `/practices/${params.id}/working`);
		const { parts, ...view } = practice;
		return {
			practice: { ...view, unchecked: monthsUnchecked(view.checkedOn, today(ctx?.clock ?? systemClock)) },
			isStale: view.reviewDue !== null && view.reviewDue < (await dayNow()),
			...laidOut(parts, !isDataRequest),
			inShort: inShort({ parts }),
			thread,
			easyRead,
			related: besideThread(related, thread),
			tried,
			isVisitor: ctx === null
		};
	});
