import { Caller } from './caller';
import { crawl } from './crawl';
import { castOf, signIn, type CastName } from './example';
import { exampleFiles } from './example-server';
import { startHeldAnswers, type HeldAnswers } from './held-answers';
import { routeOf } from './routes';
import { startServer } from './server';
import { callerOf, expect, test } from './workspace';

/**
 * How often a page waits for PostgreSQL, one wait after the other: beside a database in the next rack that is what it costs.
 * Nothing here measures time. Answers are held back until the server has asked all that it can ask without them, and how often it
 * came to that is counted: the same on a fast machine and on a slow one.
 */

/** Who asks; what the page shows; what hangs on that. */
const MOST = 3;
/** Whoever visits the example as somebody else is asked for twice: themselves, then whom they visit as. */
const VISITING = MOST + 1;
/** Pages that wait more often than that, and why. */
const FURTHER: Readonly<Record<string, { readonly waits: number; readonly why: string }>> = {
	'/(app)/actions/[id=id]': { waits: 1, why: 'the action, where it was agreed, then the meetings that carried it' },
	'/(app)/actions/plans/[id=id]/review': { waits: 1, why: 'the plan, its actions, then the meetings that carried these' },
	'/(app)/briefings/[id=id]': { waits: 1, why: 'the paper, what it rests on, then where each of that was said' },
	'/(app)/meetings/[id=id]/note': {
		waits: 1,
		why: 'the meeting, the actions from before, then who took part where those were agreed, under the Chatham House rule'
	},
	'/(app)/learning-file/take-away': {
		waits: 1,
		why: 'actions, the meetings they were agreed in, and what was the rule there then'
	},
	'/(app)/notifications': { waits: 1, why: 'open actions, where each was agreed, then the meetings that carried it' },
	'/(app)/sets/[id=id]/file': { waits: 2, why: 'the set, its entries of the month, then what was added under each' },
	'/(app)/sets/[id=id]/file/print': {
		waits: 3,
		why: 'the set, the years of its file, the entries of one, what was added to them'
	},
	'/(app)/sets/[id=id]/story': { waits: 1, why: 'the set, its meetings, what came of them, then the papers that rest on that' },
	'/(app)/tree/lessons/[id=id]': {
		waits: 1,
		why: 'the lesson with those merged into it, those that were merged into these, then what was said of all of them'
	},
	'/(app)/tree/lessons/[id=id]/cite': { waits: 1, why: 'the practices one works on, then the wording of each' }
};
/** The page that asks for other things where a meeting is open, finalised, from old minutes, under another rule or of a set that carries others on. */
const BY_STATE = '/note';
/** Belongs to the network that meets under the Chatham House rule; everything else that she finds the others find. */
const AT_THE_NETWORK = 'Hana' as CastName;
/** Work of the server's own, which falls between a page's at times, only adds waits: the fewest of several tries are the page's. */
const TRIES = 5;
/** A page of forty statements has said each of them on each of ten connections by then, however they were dealt out. */
const FAMILIAR = 200;

// It walks through the whole workspace, and asks for each page several times.
test.describe.configure({ timeout: 900_000 });

/** One address of each page that somebody finds. */
async function pagesOf(caller: Caller): Promise<Map<string, string>> {
	const pages = new Map<string, string>();
	for (const [path, { status, headers }] of await crawl(caller, { pages: 2, others: 0 })) {
		const route = routeOf(path.replace(/\?.*/, ''));
		if (status === 200 && route?.isPage && /html/.test(headers['content-type'] ?? '')) pages.set(route.id, path);
	}
	return pages;
}

/** A meeting of each kind that somebody finds in their sets: alike are those whose pages have the same parts and the same rule. */
async function meetingsOf(caller: Caller, known: Set<string>): Promise<string[]> {
	const linked = async (path: string, room: string): Promise<string[]> => {
		const { text } = await caller.get(path);
		return [...new Set([...text.matchAll(new RegExp(`href="(/${room}/[a-z0-9]{26})[#?"]`, 'g'))].map(([, href]) => href!))];
	};
	const sets = await linked('/sets', 'sets');
	const found = (await Promise.all(sets.map((set) => linked(set, 'meetings')))).flat();
	const meetings: string[] = [];
	for (const path of new Set(found)) {
		const { status, text } = await caller.get(path);
		const main = text.slice(text.indexOf('<main'));
		const parts = [...main.matchAll(/<h2[^>]*>([\s\S]*?)<\/h2>/g)].map(([, words]) => words!.replace(/<[^>]+>|\d+/g, '').trim());
		const state = [/Chatham House|confidential|attributable/i.exec(main)?.[0], ...new Set(parts)].join(' | ').toLowerCase();
		if (status !== 200 || known.has(state)) continue;
		known.add(state);
		meetings.push(path);
	}
	return meetings;
}

/** The fewest waits of a page; no further tries once it needs no more than `enough`. */
async function fewestWaits(held: HeldAnswers, pid: number, ask: () => Promise<unknown>, enough: number): Promise<number> {
	let fewest = Infinity;
	for (let asked = 0, tries = 0; tries < TRIES && asked < FAMILIAR && fewest > enough; asked++) {
		const { waits, first } = await held.waitsOf(pid, ask);
		fewest = Math.min(fewest, waits);
		// What a connection heard for the first time was not the page's wait: that asking does not count as a try.
		if (!first) tries++;
	}
	return fewest;
}

test('no page waits for the database more than three times, or four for whoever visits as somebody else', async () => {
	const files = await exampleFiles('postgres');
	const held = await startHeldAnswers(files.settings.DATABASE_URL!);
	const server = await startServer({ ...files.settings, DATABASE_URL: held.url });
	try {
		const people = await castOf(server.origin);
		const readers = [
			{ name: 'a visitor', caller: new Caller(server.origin), most: MOST },
			// Those who work in the example find its pages full; Robin, who signed in, is left with what only administrators find.
			...(await Promise.all(
				(['Ada', 'Farid', 'Dina', 'Eve', AT_THE_NETWORK] as const).map(async (name) => ({
					name,
					caller: await callerOf(server.origin, people, name),
					most: VISITING
				}))
			)),
			{ name: 'Robin', caller: await signIn(server.origin), most: MOST }
		];
		const slow: string[] = [];
		const looked = new Set<string>();
		const states = new Set<string>();
		for (const { name, caller, most } of readers) {
			const pages = name === AT_THE_NETWORK ? [] : [...(await pagesOf(caller))].filter(([route]) => !looked.has(route));
			const meetings = (await meetingsOf(caller, states)).map((path) => path + BY_STATE);
			for (const [route, path] of [...pages, ...meetings.map((at) => [routeOf(at)!.id, at] as const)]) {
				looked.add(route);
				const allowed = most + (FURTHER[route]?.waits ?? 0);
				const waits = await fewestWaits(held, server.pid, () => caller.get(path), allowed);
				if (waits > allowed) slow.push(`${route} waits ${waits} times for ${name} (${path})`);
			}
		}
		expect(looked.size).toBeGreaterThan(90);
		expect(states.size).toBeGreaterThan(8);
		expect(slow).toEqual([]);
	} finally {
		await server.stop();
		await held.stop();
		files.remove();
	}
});
