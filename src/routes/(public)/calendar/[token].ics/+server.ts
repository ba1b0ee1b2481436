import { error } from '@sveltejs/kit';
import { calendarOf, ownerOfCalendar } from '#lib/domain/learning-sets';
import { contextFor } from '#lib/domain/people';
import { NotFound } from '#lib/domain/shared/errors';
import { app } from '#lib/server/app';
import { sendCalendar } from '#lib/server/calendar';
import { answerAnyone } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** What the owner of the address may read at this moment. Calendar programs do not sign in: the address is the key. */
export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async () => {
		if (!/^[0-9a-f]{64}$/.test(params.token)) error(404, new NotFound().message);
		const { store, clock, standings, config } = await app();
		const { person, titles } = await ownerOfCalendar(store, params.token);
		const ctx = await contextFor(person, { store, clock, standings });
		return sendCalendar(ctx, await calendarOf(ctx, titles), config.origin);
	});
