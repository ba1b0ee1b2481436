import { setTimeout as sleep } from 'node:timers/promises';
import { spread } from '../figure';
import { ratePerSecond } from '../load';
import type { Group, Run } from '../run';
import type { Content } from '../workspace/commits';
import { wordOf } from '../workspace/invented';

const SAMPLES = 5;

/** What the server process holds, search thread included: with its index complete, and after pages and searches. */
export const memory: Group = {
	name: 'memory',
	async measure(run) {
		await of(run, 'practices', 'with practices alone');
		await of(run, 'mix', 'with the whole mix');
	}
};

async function of(run: Run, content: Content, words: string): Promise<void> {
	const workspace = await run.workspace(content);
	await run.serving(workspace, async ({ server, signedOut, signedIn }) => {
		const sampled = async () => {
			const samples: number[] = [];
			for (let at = 0; at < SAMPLES; at++) {
				await sleep(500);
				samples.push(server.resident());
			}
			return spread(samples);
		};
		run.print(`memory ${words}, just started`, 'MB', await sampled());
		const pages = workspace.made.practices.slice(0, 100).map((id) => `/practices/${id}`);
		await ratePerSecond(server.origin, pages, run.options.seconds);
		for (let n = 0; n < 200; n++) await signedOut.page(`/search?words=${wordOf(40 + n)}`);
		for (let n = 0; n < 200; n++) await signedIn.page(`/search?words=${wordOf(40 + n)}+${wordOf(90 + n)}`);
		run.print(`memory ${words}, after pages and searches`, 'MB', await sampled());
	});
}
