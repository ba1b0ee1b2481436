import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { spread, type Spread } from '../figure';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Engine } from '../options';
import type { Group, Run, Served } from '../run';
import { startServer } from '../server';
import { Visitor } from '../visitor';
import type { BenchWorkspace } from '../workspace/make';
import { askAll, SEARCHES, SUGGESTIONS } from './ask-all';
import { printGrowth, sayGrowth, sizesUpTo, type Taken } from './growth';

const TIMED = 300;
const ADDED = 20;

/** What may be at most: of the empty page's p50 where it is a time of a page, else in its own unit. */
const AIM = {
	search: 25,
	farEnd: 200,
	suggestions: 10,
	searchable: 10_000,
	stopped: 3_000,
	added: 1_000,
	memory: 1_500
} as const;

/** A growing library, 1,000 practices and then ten times as many until N: what each size costs, and how it grows. */
export const large: Group = {
	name: 'large',
	async measure(run) {
		const sizes = new Map<number, Taken>();
		for (const n of sizesUpTo(run.options.n)) {
			const before = [...sizes.values()].at(-1);
			const taken = await measureAt(run, await run.workspace('practices', n));
			if (before) printGrowth(run, 'large', n, before, taken);
			sizes.set(n, taken);
		}
		sayGrowth(sizes);
	}
};

async function measureAt(run: Run, workspace: BenchWorkspace): Promise<Taken> {
	const { n } = workspace;
	const { engine } = run.options;
	const taken = new Map<string, Spread>();
	const print = (name: string, unit: 'ms' | 'MB', measured: Spread | number, more: Parameters<Run['print']>[3] = {}): void => {
		run.print(`large: ${name}`, unit, measured, { n, ...more });
		taken.set(name, typeof measured === 'number' ? { p50: measured, p99: measured } : measured);
	};

	print('brought in, a practice', 'ms', workspace.took / n);
	const built = await startedOn(workspace);
	print('first start, first page', 'ms', built.firstPage);
	print('first start, everything searchable', 'ms', built.searchable);
	print('first start, memory at its most', 'MB', built.mostResident);
	print('stopping, index just built', 'ms', built.stopped, { aim: AIM.stopped });

	await run.serving(workspace, async (served) => {
		const { server, signedOut, signedIn } = served;
		print('memory, everything searchable', 'MB', await resident(served), aimOf(engine, AIM.memory));
		await warmUp(signedOut, [EMPTY_PAGE]);
		const empty = await timeOfPages(
			signedOut,
			Array.from({ length: TIMED }, () => EMPTY_PAGE)
		);
		print('empty page', 'ms', empty, { ofEmptyPage: 1 });
		for (const [name, visitor, asking, aim] of [
			['search', signedOut, SEARCHES, AIM.search],
			['search, signed in', signedIn, SEARCHES, AIM.search],
			['suggestions', signedOut, SUGGESTIONS, AIM.suggestions],
			['suggestions, signed in', signedIn, SUGGESTIONS, AIM.suggestions]
		] as const) {
			const { all, kinds } = await askAll(visitor, TIMED, asking);
			print(name, 'ms', all, { ofEmptyPage: all.p50 / empty.p50, aim });
			run.print(`large: ${name}, p99 of the empty page`, 'times', all.p99 / empty.p50, { n, aim: AIM.farEnd });
			for (const [kind, of] of kinds) print(`${name}: ${kind}`, 'ms', of, { ofEmptyPage: of.p50 / empty.p50 });
		}
		print('a practice added is found', 'ms', await added(signedIn), { aim: AIM.added });
		print('memory after pages and searches', 'MB', await resident(served), aimOf(engine, AIM.memory));
		print('memory at its most', 'MB', server.mostResident());
	});

	if (engine === 'embedded') print('saved index', 'MB', statSync(savedIndexOf(workspace.dataDir)).size / 2 ** 20);
	const again = await startedOn(workspace);
	print('restart, first page', 'ms', again.firstPage);
	print('restart, everything searchable', 'ms', again.searchable, { aim: AIM.searchable });
	print('restart, processor time until then', 'ms', again.worked);
	print('restart, memory at its most', 'MB', again.mostResident, aimOf(engine, AIM.memory));
	print('stopping, just started', 'ms', again.stopped, { aim: AIM.stopped });
	return taken;
}

const aimOf = (engine: Engine, aim: number): { aim?: number } => (engine === 'embedded' ? { aim } : {});

/** A start and a stop, in milliseconds. */
interface Started {
	/** From the start of the process to its first page. */
	readonly firstPage: number;
	/** Until search says that it has read everything. */
	readonly searchable: number;
	/** Processor time until then, all threads together. */
	readonly worked: number;
	/** Megabytes. */
	readonly mostResident: number;
	/** From asking it to stop until it has. */
	readonly stopped: number;
}

async function startedOn(workspace: BenchWorkspace): Promise<Started> {
	const began = performance.now();
	const server = await startServer(workspace);
	const visitor = new Visitor(server.origin);
	try {
		await visitor.untilIndexed();
		const [searchable, worked] = [performance.now() - began, server.worked()];
		await untilSaved(workspace);
		const mostResident = server.mostResident();
		visitor.leave();
		const asked = performance.now();
		await server.stop();
		return { firstPage: server.firstPage, searchable, worked, mostResident, stopped: performance.now() - asked };
	} finally {
		visitor.leave();
		await server.stop();
	}
}

/** Waits until the index is on disk, so that the next start can begin with it. */
async function untilSaved({ engine, dataDir }: BenchWorkspace): Promise<void> {
	while (engine === 'embedded' && !existsSync(savedIndexOf(dataDir))) await sleep(100);
}

const savedIndexOf = (dataDir: string): string => join(dataDir, 'store', 'search.index');

const SAMPLES = 5;

async function resident({ server }: Served): Promise<Spread> {
	const samples: number[] = [];
	for (let at = 0; at < SAMPLES; at++) {
		await sleep(1_000);
		samples.push(server.resident());
	}
	return spread(samples);
}

/** From sending the form of a new practice until a search finds it. */
async function added(visitor: Visitor): Promise<Spread> {
	const times: number[] = [];
	for (let at = 0; at < ADDED; at++) {
		const word = `added${String.fromCharCode(...[...String(at)].map((digit) => 97 + Number(digit)))}quince`;
		const began = performance.now();
		await visitor.draftPractice(`A practice ${word}`);
		while (!(await visitor.page(`/search?words=${word}`)).text.includes('Practices I look after')) await sleep(5);
		times.push(performance.now() - began);
	}
	return spread(times);
}
