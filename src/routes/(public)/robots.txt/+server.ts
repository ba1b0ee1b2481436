import { app } from '#lib/server/app';
import { answerAnyone } from '#lib/server/http';
import { ROOMS } from '../sitemaps/places';
import type { RequestHandler } from './$types';

/** The rooms that are for anyone, once each and not in every order and narrowing; no other room is so much as named. */
export const GET: RequestHandler = ({ locals }) =>
	answerAnyone(locals, async () => {
		const { origin } = (await app()).config;
		const rooms = Object.keys(ROOMS).flatMap((room) => [`Allow: ${room}`, `Disallow: ${room}?`]);
		const lines = ['User-agent: *', 'Disallow: /', 'Allow: /_app/', ...rooms, '', `Sitemap: ${origin}/sitemap.xml`, ''];
		return new Response(lines.join('\n'), { headers: { 'content-type': 'text/plain; charset=utf-8' } });
	});
