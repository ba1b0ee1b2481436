import type { Answer, Caller } from './caller';
import { routeOf } from './routes';

/** Rooms; and answers that are narrowed down, for of links the question behind the address is left out. */
const STARTS = [
	...['/', '/today', '/search?words=visit', '/settings', '/people', '/deleted', '/guides', '/practices'],
	...['/search?words=kind%3Apractice+evidence%3Ahoped-for+job&order=date', '/practices?words=jobs+bus&evidence=hoped-for']
];
export interface Most {
	/** Pages of a route. */
	readonly pages: number;
	/** Addresses of a route that are no page: files to take away, mostly, each of which a thread begins anew to write. */
	readonly others: number;
}

/** What somebody finds who follows every link from the rooms on: each path with what it answered; of each route at most so many. */
export async function crawl(caller: Caller, { pages, others }: Most): Promise<Map<string, Answer>> {
	const found = new Map<string, Answer>();
	const perRoute = new Map<string, number>();
	const waiting = [...STARTS];
	for (let path = waiting.shift(); path !== undefined; path = waiting.shift()) {
		if (found.has(path)) continue;
		const route = routeOf(path.replace(/\?.*/, ''));
		const id = route?.id ?? path;
		const seen = perRoute.get(id) ?? 0;
		if (seen >= (route?.isPage ? pages : others)) continue;
		perRoute.set(id, seen + 1);
		found.set(path, NONE);
		const answer = await caller.get(path);
		found.set(path, answer);
		waiting.push(...linksIn(answer), ...comparisonIn(answer));
	}
	return found;
}

const NONE: Answer = { status: 0, headers: {}, text: '', to: '' };

function linksIn({ text, to }: Answer): string[] {
	const shown = [...text.matchAll(/<a\b[^>]*?\shref="(\/[^"#]*)/g)].map(([, href]) => href!.replaceAll('&amp;', '&'));
	return [...shown, ...(to.startsWith('/') ? [to] : [])]
		.map((href) => href.replace(/\?.*/, ''))
		.filter((href) => href !== '/sign-out');
}

/** The library's first two practices side by side, as whoever ticks them asks for it. */
function comparisonIn({ text }: Answer): string[] {
	const [one, other] = [...text.matchAll(/name="with" value="([a-z0-9]{26})"/g)].map(([, id]) => id);
	return one && other ? [`/practices/compare?with=${one}&with=${other}`] : [];
}
