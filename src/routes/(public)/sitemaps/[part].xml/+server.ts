import { NotFound } from '#lib/domain/shared/errors';
import { answerAnyone } from '#lib/server/http';
import { partOfSitemap } from '#lib/server/sitemap';
import { publicPlaces, XML } from '../places';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals, params }) =>
	answerAnyone(locals, async () => {
		const { others, stacks } = await publicPlaces();
		const part = await partOfSitemap(others, stacks, params.part);
		if (part === null) throw new NotFound();
		return new Response(part, XML);
	});
