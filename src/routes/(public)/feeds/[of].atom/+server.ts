import { app } from '#lib/server/app';
import { sendFeed } from '#lib/server/feeds';
import { answerAnyone } from '#lib/server/http';
import { publishedFeed } from '../published';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, request, params }) =>
	answerAnyone(locals, async () =>
		sendFeed(request, 'atom', await publishedFeed(params.of, `/feeds/${params.of}.atom`), (await app()).clock)
	);
