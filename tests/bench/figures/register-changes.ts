import { setTimeout as sleep } from 'node:timers/promises';
import { newId } from '#lib/domain/shared/ids';
import { spread } from '../figure';
import { EMPTY_PAGE } from '../load';
import type { Run, Served } from '../run';

/** The most rows that come in at once, and the most actions that one form moves. */
const ROWS = 2_000;
const MOVED = 100;
const TIMES = 10;
/** Milliseconds between two pages of whoever does something else meanwhile. */
const BETWEEN = 20;
/** How long others may wait at their far end, as a multiple of the empty page's p50. */
const AIM = 200;

/**
 * What changes many actions of a large register at once: a list that is looked at and brought in, and open actions that get a new day. Beside
 * how long whoever sends it waits stands how long others wait for an empty page meanwhile.
 */
export async function changesOfRegister(run: Run, served: Served, empty: number): Promise<void> {
	const { signedIn } = served;
	const [, set = ''] = /<option[^>]*value="([a-z0-9]{26})"/.exec((await signedIn.page('/actions/import')).text) ?? [];
	const fields = { set, csv: list(ROWS), headed: 'yes', 'columns.what': '0', 'columns.who': '1', 'columns.due': '2' };
	const short = { ...fields, csv: list(1) };
	// Whoever sends words first after a start waits while the names and words are read that the scan goes by, and all others too.
	await beside(run, served, empty, 'register: a first list of one row', 1, () =>
		sent(served, '/actions/import?/bring', short, 303)
	);
	await beside(run, served, empty, 'register: a list looked at', 1, () => sent(served, '/actions/import?/look', fields, 200));
	await beside(run, served, empty, 'register: a list brought in', 1, () => sent(served, '/actions/import?/bring', fields, 303));
	await beside(run, served, empty, 'register: new days for a hundred', TIMES, async (at) => {
		const { text } = await signedIn.page('/actions?whose=all&state=open&from=learning-set');
		const open = [...text.matchAll(/name="actions"[^>]*value="([a-z0-9]{26})"/g)].map(([, id]) => id!).slice(0, MOVED);
		const due = `2031-01-${String(10 + at)}`;
		await sent(served, '/actions?/redate', { due, reason: 'Moved by the bench', which: 'holding' }, 303, open);
	});
}

async function sent(
	{ signedIn }: Served,
	path: string,
	fields: Readonly<Record<string, string>>,
	status: number,
	actions: readonly string[] = []
): Promise<void> {
	const answer = await signedIn.post(
		path,
		{ ...fields, 'request-key': newId() },
		actions.map((id) => ['actions', id] as const)
	);
	if (answer.status !== status) throw new Error(`${path} answered ${answer.status}, not ${status}.`);
}

/** Does something some times, and asks for the empty page meanwhile as somebody else. */
async function beside(
	run: Run,
	{ server, signedOut }: Served,
	empty: number,
	name: string,
	times: number,
	does: (at: number) => Promise<void>
): Promise<void> {
	const [took, others] = [[] as number[], [] as number[]];
	const before = server.worked();
	let isOver = false;
	const looking = (async () => {
		while (!isOver) {
			others.push((await signedOut.page(EMPTY_PAGE)).took);
			await sleep(BETWEEN);
		}
	})();
	try {
		for (let at = 0; at < times; at++) {
			const began = performance.now();
			await does(at);
			took.push(performance.now() - began);
		}
	} finally {
		isOver = true;
		await looking;
	}
	const all = spread(took);
	run.print(name, 'ms', all, { ofEmptyPage: all.p50 / empty });
	run.print(`${name}, processor time`, 'ms', (server.worked() - before) / times);
	const far = spread(others);
	run.print(`${name}: empty page meanwhile`, 'ms', far, { ofEmptyPage: far.p99 / empty, aim: AIM });
}

/** Rows that no two are alike of, in words that nobody takes for a name. */
function list(count: number): string {
	const [verbs, things, places] = WORDS;
	const rows = Array.from({ length: count }, (_, at) => {
		const whole = Math.floor(at / verbs.length);
		const thing = things[whole % things.length]!;
		return `${verbs[at % verbs.length]!} the ${thing} about ${places[Math.floor(whole / things.length) % places.length]!},Dina,2030-05-12`;
	});
	return ['Action,Owner,By when', ...rows].join('\n');
}

const WORDS = [
	['Ring', 'Write to', 'Visit', 'Thank', 'Ask', 'Remind', 'Invite', 'Brief', 'Meet', 'Answer'],
	['employers', 'volunteers', 'tutors', 'drivers', 'neighbours', 'managers', 'teachers', 'nurses', 'carers', 'builders'],
	[
		...['travel', 'leaflets', 'lunch', 'shifts', 'training', 'safety', 'tools', 'parking', 'pay', 'holidays'],
		...['meetings', 'signs', 'lifts', 'doors', 'desks', 'noise', 'breaks', 'keys', 'forms', 'visits']
	]
] as const;
