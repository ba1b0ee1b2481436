import { startDelay, type Delay } from '../delay';
import { EMPTY_PAGE, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import type { Visitor } from '../visitor';
import type { Made } from '../workspace/commits';

const ROUNDS = 15;
/** Far above what a statement itself takes, so that the sum divides into whole trips. */
const LATENCY = 40;

/** A page, or several of a kind, as somebody asks for them. */
interface Case {
	readonly name: string;
	readonly visitor: Visitor;
	readonly paths: readonly string[];
}

/**
 * How often a page waits for PostgreSQL, one wait after the other. A proxy between the two holds every answer of the
 * database back by a known time; what a page then takes longer, divided by it, are its round trips. Statements that go out
 * together are one of them.
 */
export const roundTrips: Group = {
	name: 'round-trips',
	only: 'postgres',
	async measure(run) {
		const workspace = await run.workspace();
		const delay = await startDelay(workspace.databaseUrl!);
		try {
			await run.serving({ ...workspace, databaseUrl: delay.url }, async (served) => {
				for (const each of await casesOf(served, workspace.made)) await count(run, delay, each);
			});
		} finally {
			await delay.stop();
		}
	}
};

async function casesOf({ signedOut, signedIn }: Served, { practices, entries, actions }: Made): Promise<Case[]> {
	const out = (name: string, ...paths: string[]): Case => ({ name, visitor: signedOut, paths });
	const within = (name: string, ...paths: string[]): Case => ({ name: `${name}, signed in`, visitor: signedIn, paths });
	const ofEach = (ids: readonly string[], path: (id: string) => string): string[] => ids.slice(0, ROUNDS).map(path);
	const practicePages = ofEach(practices, (id) => `/practices/${id}`);
	const [set, meeting, objective] = [
		await linked(signedIn, '/sets', 'sets'),
		await linked(signedIn, await linked(signedIn, '/sets', 'sets'), 'meetings'),
		await linked(signedIn, '/objectives', 'objectives')
	];
	return [
		out('empty page', EMPTY_PAGE),
		out('practice page', ...practicePages),
		within('practice page', ...practicePages),
		out('practice library', '/practices'),
		within('practice library', '/practices'),
		out('search', '/search?words=confidence'),
		within('search', '/search?words=confidence'),
		within('search, narrowed down', '/search?words=confidence+by:me+kind:lesson'),
		within('learning file', '/learning-file'),
		within('invisible work', '/learning-file/tally'),
		within('training log', '/learning-file/training'),
		within('log learning', '/learning-file/log'),
		within('entry page', ...ofEach(entries, (id) => `/learning-file/entries/${id}`)),
		within('changing an entry', ...ofEach(entries, (id) => `/learning-file/entries/${id}/edit`)),
		within('sharing an entry', ...ofEach(entries, (id) => `/learning-file/entries/${id}/share`)),
		within('promoting a passage', ...ofEach(entries, (id) => `/learning-file/entries/${id}/promote`)),
		within('actions', '/actions'),
		within('board of actions', '/actions?whose=all&view=board'),
		within('workplans', '/actions/plans'),
		within('action page', ...ofEach(actions, (id) => `/actions/${id}`)),
		within('today', '/today'),
		within('sets', '/sets'),
		within('set page', set),
		within('story of a set', `${set}/story`),
		within('file of a set', `${set}/file`),
		within('writing in the file of a set', `${set}/file/write`),
		within('bringing old minutes in', `${set}/import`),
		within('taking away', '/learning-file/take-away'),
		within('all meetings', '/meetings'),
		within('open actions across meetings', '/meetings?q=is:open+is:action'),
		within('mine across meetings, by a word', '/meetings?q=@me+after:2020+confidence'),
		within('attendance by body', '/meetings/attendance'),
		within('meeting page', meeting),
		within('agenda of a meeting', `${meeting}/agenda`),
		within('bids to present', `${set}/bids`),
		within('changing the rest of a run', `${meeting}/run`),
		within('what a set settles first', `${set}/priorities`),
		within('seats of networks in a set', `${set}/seats`),
		within('surveys of a set', `${set}/surveys`),
		within('a survey', await linked(signedIn, `${set}/surveys`, 'surveys')),
		within('surveys for coordinators', '/sets/surveys'),
		within('planning a run of meetings', `${set}/meetings/series`),
		within('meetings in my calendar', '/calendar'),
		within('meeting, live', `${meeting}/live`),
		within('note to send', `${meeting}/note`),
		within('beginning a briefing paper', `${meeting}/briefing`),
		within('what may leave a meeting', `${meeting}/learning`),
		within('three questions about a meeting', `${meeting}/pulse`),
		within('how the meetings of a set went', `${set}/pulse`),
		within('what changed through a set', `${set}/evaluation`),
		within('learning notes', '/learning-notes'),
		out('learning notes, signed out', '/learning-notes'),
		out('a feed of what is published', '/feeds/all.atom'),
		out('the map for search engines', '/sitemap.xml'),
		within('challenges', '/challenges'),
		within('a challenge', await linked(signedIn, '/challenges', 'challenges')),
		within('papers', '/papers'),
		within('recommendations', '/recommendations'),
		within('a recommendation', await linked(signedIn, '/recommendations', 'recommendations')),
		out('papers, signed out', '/papers'),
		within('a paper', await linked(signedIn, '/papers', 'papers')),
		out('a paper, signed out', await linked(signedOut, '/papers', 'papers')),
		within('supervision', '/supervision'),
		within('tree', '/tree'),
		within('a new lesson', '/tree/lessons/new'),
		within('objectives', '/objectives'),
		within('objective page', objective),
		within('people', '/people'),
		within('settings', '/settings'),
		within('what I deleted', '/deleted')
	];
}

/** The first page of a kind that another page links to; that page itself where there is none. */
async function linked(visitor: Visitor, path: string, kind: string): Promise<string> {
	const { text } = await visitor.page(path);
	return new RegExp(`/${kind}/[a-z0-9]{26}`).exec(text)?.[0] ?? path;
}

async function count(run: Run, delay: Delay, { name, visitor, paths }: Case): Promise<void> {
	await warmUp(visitor, paths, 2 * ROUNDS);
	const quick = await quickest(visitor, paths);
	const before = delay.statements;
	delay.latency = LATENCY;
	const slow = await quickest(visitor, paths);
	delay.latency = 0;
	const statements = (delay.statements - before) / ROUNDS;
	run.print(`${name}: statements`, 'statements', statements);
	run.print(`${name}: round trips`, 'round trips', Math.round((slow - quick) / LATENCY));
}

/** The quickest of several: whatever else the machine does only adds to it. */
async function quickest(visitor: Visitor, paths: readonly string[]): Promise<number> {
	const all: number[] = [];
	for (let round = 0; round < ROUNDS; round++) all.push((await visitor.page(paths[round % paths.length]!)).took);
	return Math.min(...all);
}
