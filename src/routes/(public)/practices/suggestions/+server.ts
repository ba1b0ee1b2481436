import { json } from '@sveltejs/kit';
import { suggestions } from '#lib/server/search-page';
import { answerAnyone } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** What the library's box offers while somebody types: practices, and what narrows them down. */
export const GET: RequestHandler = ({ locals, url }) =>
	answerAnyone(locals, async (read, ctx) =>
		json(await suggestions({ read, self: ctx?.actor.id ?? null }, url.searchParams.get('words') ?? '', 'library'))
	);
