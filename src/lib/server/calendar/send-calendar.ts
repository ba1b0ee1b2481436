import type { CalendarMeeting } from '#lib/domain/learning-sets';
import { vocabulariesOf } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { downloadHeaders } from '../documents';
import { toICalendar } from './to-ical';

const TYPE = 'text/calendar; charset=utf-8';

/** Meetings for a calendar program that asks again and again; nobody on the way keeps a copy. */
export const sendCalendar = async (ctx: Context, meetings: readonly CalendarMeeting[], origin: string): Promise<Response> =>
	new Response(await written(ctx, meetings, origin), {
		headers: { 'content-type': TYPE, 'cache-control': 'private, no-store', 'referrer-policy': 'no-referrer' }
	});

/** One meeting as a file to save or to open with a calendar program. */
export const sendInvitation = async (ctx: Context, meeting: CalendarMeeting, origin: string): Promise<Response> =>
	new Response(await written(ctx, [meeting], origin), { headers: downloadHeaders('Meeting.ics', TYPE) });

/** The meetings of a run as one such file. */
export const sendDates = async (ctx: Context, meetings: readonly CalendarMeeting[], origin: string): Promise<Response> =>
	new Response(await written(ctx, meetings, origin), { headers: downloadHeaders('Meetings.ics', TYPE) });

async function written(ctx: Context, meetings: readonly CalendarMeeting[], origin: string): Promise<string> {
	const kinds = (await vocabulariesOf(ctx.read)).get('set-kinds')?.terms ?? [];
	const plainTitle = (kind: string): string => {
		const words = kinds.find(({ term }) => term === kind)?.words?.meeting ?? 'meeting';
		return words.charAt(0).toUpperCase() + words.slice(1);
	};
	return toICalendar(meetings, { origin, plainTitle, now: ctx.clock.now() });
}
