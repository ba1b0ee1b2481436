import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Spread } from '../figure';
import { EMPTY_PAGE, ratePerSecond, timeOfPages, warmUp } from '../load';
import type { Group } from '../run';
import { Visitor } from '../visitor';

const ROUNDS = 3;
const TIMED = 300;

/** Pages at 16 connections and at one, each against the empty page and a bare server with the same bytes. */
export const pages: Group = {
	name: 'pages',
	async measure(run) {
		const workspace = await run.workspace();
		const { practices, entries } = workspace.made;
		await run.serving(workspace, async ({ server, signedOut, signedIn }) => {
			const { seconds } = run.options;
			const some = practices.slice(0, 200).map((id) => `/practices/${id}`);
			const empty = await signedOut.page(EMPTY_PAGE);
			const bare = await bareServer(empty.text);
			try {
				const cases = {
					'bare server': { origin: bare.origin, paths: ['/'], cookie: '' },
					'empty page': { origin: server.origin, paths: [EMPTY_PAGE], cookie: '' },
					'practice page': { origin: server.origin, paths: some, cookie: '' },
					'practice page, signed in': { origin: server.origin, paths: some, cookie: signedIn.cookie },
					'practice library': { origin: server.origin, paths: ['/practices'], cookie: '' },
					'learning file': { origin: server.origin, paths: ['/learning-file'], cookie: signedIn.cookie },
					'entry page': {
						origin: server.origin,
						paths: entries.slice(0, 50).map((id) => `/learning-file/entries/${id}`),
						cookie: signedIn.cookie
					}
				};
				const rates = new Map<string, Spread[]>();
				// In rounds, so that what else the machine does falls on all of them alike.
				for (let round = 0; round < ROUNDS; round++) {
					for (const [name, { origin, paths, cookie }] of Object.entries(cases)) {
						if (round === 0) await ratePerSecond(origin, paths, 1, cookie);
						const rate = await ratePerSecond(origin, paths, seconds, cookie);
						rates.set(name, [...(rates.get(name) ?? []), rate]);
					}
				}
				const middle = (name: string): Spread => rates.get(name)!.toSorted((a, b) => a.p50 - b.p50)[Math.floor(ROUNDS / 2)]!;
				const base = middle('empty page').p50;
				for (const name of rates.keys())
					run.print(`${name}, 16 connections`, 'requests/s', middle(name), { ofEmptyPage: middle(name).p50 / base });
				const timed = (visitor: Visitor, paths: readonly string[]) =>
					timeOfPages(
						visitor,
						Array.from({ length: TIMED }, (_, at) => paths[at % paths.length]!)
					);
				await warmUp(signedOut, [EMPTY_PAGE]);
				const emptyTime = await timed(signedOut, [EMPTY_PAGE]);
				run.print('empty page, 1 connection', 'ms', emptyTime, { ofEmptyPage: 1 });
				const practice = await timed(signedOut, some);
				run.print('practice page, 1 connection', 'ms', practice, { ofEmptyPage: practice.p50 / emptyTime.p50 });
			} finally {
				await bare.stop();
			}
		});
	}
};

async function bareServer(page: string): Promise<{ origin: string; stop: () => Promise<void> }> {
	const folder = await mkdtemp(join(tmpdir(), 'grove-bench-bare-'));
	const file = join(folder, 'page.html');
	await writeFile(file, page);
	const script = fileURLToPath(new URL('../bare-server.ts', import.meta.url));
	const child = fork(script, [file], { execArgv: [] });
	const [port] = (await once(child, 'message')) as [number];
	return {
		origin: `http://127.0.0.1:${port}`,
		async stop() {
			child.disconnect();
			await once(child, 'exit');
			await rm(folder, { recursive: true, force: true });
		}
	};
}
