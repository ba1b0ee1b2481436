import { json } from '@sveltejs/kit';
import { staySignedIn } from '#lib/domain/people';
import { app } from '#lib/server/app';
import { answer } from '#lib/server/http';
import { doorOf } from '#lib/server/identity/door';
import { sessionLeft } from '#lib/server/identity/session-left';
import type { RequestHandler } from './$types';

/** Somebody was told that their session ends, and goes on: they are told of the new end once it is kept. */
export const POST: RequestHandler = ({ locals }) =>
	answer(locals, async ({ clock }) => {
		const runsOut = await staySignedIn(doorOf(await app()), locals.session!.id);
		return json(sessionLeft({ runsOut }, clock.now()));
	});
