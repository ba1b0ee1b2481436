import { answerAnyone } from '#lib/server/http';
import { wholeSitemap } from '#lib/server/sitemap';
import { publicPlaces, XML } from '../sitemaps/places';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answerAnyone(locals, async () => {
		const { others, stacks, partAt } = await publicPlaces();
		return new Response(await wholeSitemap(others, stacks, partAt), XML);
	});
