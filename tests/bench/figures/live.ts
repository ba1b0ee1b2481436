import { setTimeout as sleep } from 'node:timers/promises';
import { spread } from '../figure';
import { Listener } from '../listener';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import { startServer, type RunningServer } from '../server';
import { Visitor } from '../visitor';
import { SEATS_IN_FIRST_SET, seatOf } from '../workspace/ground';

const BROWSERS = 50;
const LINES_BEFORE = 40;
const CHANGES = 60;
const UNCOUNTED = 10;
/** Practices in a workspace that is made for this alone. Ten times as many change nothing here and take minutes to make on PostgreSQL. */
const ENOUGH = 300;

/**
 * A set that meets: fifty open browsers, and a line written in one. How long until the last screen shows it, what that costs the
 * server, and what an open stream holds. On PostgreSQL once more with all browsers at a second process.
 */
export const live: Group = {
	name: 'live',
	async measure(run) {
		const workspace = await run.anyWorkspace(ENOUGH);
		await run.serving(workspace, async (served) => {
			await warmUp(served.signedOut, [EMPTY_PAGE]);
			const empty = await timeOfPages(
				served.signedOut,
				Array.from({ length: CHANGES }, () => EMPTY_PAGE)
			);
			const meeting = await startMeeting(served);
			const path = `/meetings/${meeting}/live`;
			await warmUp(served.signedIn, [path], 30);
			const page = await timeOfPages(served.signedIn, new Array<string>(CHANGES).fill(path));
			run.print('live page', 'ms', page, { ofEmptyPage: page.p50 / empty.p50, n: workspace.n });
			const print: Run['print'] = (figure, unit, measured, more) =>
				run.print(figure, unit, measured, { n: workspace.n, ...more });
			await changes(print, served, meeting, served.server, 'a line', empty.p50);
			if (run.options.engine !== 'postgres') return;
			const second = await startServer(workspace);
			await changes(print, served, meeting, second, 'a line, seen at a second process', empty.p50).finally(second.stop);
		});
	}
};

/** A meeting of my first set whose note has grown a little. */
export async function startMeeting({ signedIn }: Served): Promise<string> {
	const { text } = await signedIn.page('/sets');
	const sets = [...new Set([...text.matchAll(/\/sets\/([a-z0-9]{26})/g)].map(([, id]) => id!))];
	for (const set of sets) {
		const plan = { title: 'Employers who go quiet', day: '2030-05-14', time: '10:00', minutes: '90', mode: 'attributable' };
		const { to } = await signedIn.post(`/sets/${set}/meetings/new?/plan`, plan);
		const meeting = /\/meetings\/([a-z0-9]{26})/.exec(to)?.[1];
		if (!meeting || !(await allMayRead(signedIn.origin, meeting))) continue;
		for (let at = 0; at < LINES_BEFORE; at++) await write(signedIn, meeting, `What was said as number ${at}.`);
		return meeting;
	}
	throw new Error('No meeting could be planned that the others in the set read.');
}

/** Whether everybody of the first set reads a meeting: others have some of them too. */
async function allMayRead(origin: string, meeting: string): Promise<boolean> {
	for (let at = SEATS_IN_FIRST_SET - 1; at > 0; at--) {
		const other = await new Visitor(origin).signIn(seatOf(at));
		const { status } = await other.get(`/meetings/${meeting}/live/now`);
		other.leave();
		if (status !== 200) return false;
	}
	return true;
}

async function write(visitor: Visitor, meeting: string, text: string): Promise<number> {
	const { status, took } = await visitor.post(`/meetings/${meeting}/live?/line`, { text });
	if (status !== 200) throw new Error(`Writing a line answered ${status}.`);
	return took;
}

/** Lines written at one server, and browsers open at it or at another. */
export async function changes(
	print: Run['print'],
	{ signedIn }: Served,
	meeting: string,
	server: RunningServer,
	what: string,
	empty: number
) {
	const [seats, visitors]: [Visitor[], Visitor[]] = [[], []];
	let listeners: Listener[] = [];
	const [kept, first, last]: [number[], number[], number[]] = [[], [], []];
	let worked = 0;
	try {
		for (let at = 0; at < SEATS_IN_FIRST_SET; at++) seats.push(await new Visitor(server.origin).signIn(seatOf(at)));
		for (let at = 0; at < BROWSERS; at++) visitors.push(seats[at % seats.length]!.beside());
		for (const visitor of visitors) await visitor.get(`/meetings/${meeting}/live/now`);
		const before = server.resident();
		listeners = await Promise.all(visitors.map((visitor) => Listener.open(visitor, meeting)));
		await sleep(500);
		print(`${what}: memory of a stream`, 'KB', ((server.resident() - before) * 1_024) / BROWSERS);
		for (let at = 0; at < CHANGES + UNCOUNTED; at++) {
			if (at === UNCOUNTED) worked = server.worked();
			const text = `${what} as number ${at}, said aloud.`;
			const began = performance.now();
			const seen = Promise.all(listeners.map((each) => each.sees(text).then(() => performance.now() - began)));
			const [took, unsorted] = await Promise.all([write(signedIn, meeting, text), seen]);
			const times = unsorted.toSorted((a, b) => a - b);
			if (at < UNCOUNTED) continue;
			kept.push(took);
			first.push(times[0]!);
			last.push(times.at(-1)!);
		}
		worked = server.worked() - worked;
	} finally {
		for (const each of [...listeners, ...visitors, ...seats]) each.leave();
	}
	print(`${what}: kept, with ${BROWSERS} browsers open`, 'ms', spread(kept), { ofEmptyPage: spread(kept).p50 / empty });
	print(`${what}: on the first screen`, 'ms', spread(first));
	print(`${what}: on the last of ${BROWSERS} screens`, 'ms', spread(last));
	print(`${what}: processor time of the server`, 'ms', worked / CHANGES);
}
