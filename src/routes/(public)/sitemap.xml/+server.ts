import { app } from '#lib/server/app';
import { answerAnyone } from '#lib/server/http';
import { wholeSitemap } from '#lib/server/sitemap';
import { publicPlaces, XML } from '../sitemaps/places';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = ({ locals }) =>
	answerAnyone(locals, async () => {
		const { origin } = (await app()).config;
		return new Response(
			wholeSitemap(await publicPlaces(), (part) => `${origin}/sitemaps/${part}.xml`),
			XML
		);
	});
