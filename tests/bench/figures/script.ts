import { gzipSync } from 'node:zlib';
import type { Group } from '../run';
import type { Visitor } from '../visitor';

/** The rooms; to these come one record page of each kind. */
const ROOMS = [
	'/today',
	'/learning-file',
	'/learning-file/log',
	'/supervision',
	'/tree',
	'/sets',
	'/actions',
	'/practices',
	'/objectives',
	'/people',
	'/settings',
	'/search?words=confidence'
];

/** Script that a page loads at once, gzipped as a proxy would send it: what it names, and all that this imports. */
export const script: Group = {
	name: 'script',
	async measure(run) {
		const workspace = await run.workspace();
		await run.serving(workspace, async ({ signedOut, signedIn }) => {
			const { practices, entries, meetings, actions } = workspace.made;
			const records = [
				['/practices/…', `/practices/${practices[0]}`],
				['/learning-file/entries/…', `/learning-file/entries/${entries[0]}`],
				['/meetings/…', `/meetings/${meetings[0]}`],
				['/actions/…', `/actions/${actions[0]}`]
			] as const;
			const sizes = new Map<string, number>();
			for (const path of ['/sign-in', '/guides']) sizes.set(path, await weigh(signedOut, path));
			for (const path of ROOMS) sizes.set(path, await weigh(signedIn, path));
			for (const [name, path] of records) sizes.set(name, await weigh(signedIn, path));
			for (const [path, size] of sizes) run.print(`script of ${path}`, 'KB', size / 1_000);
			run.print('script of the heaviest page', 'KB', Math.max(...sizes.values()) / 1_000);
		});
	}
};

const weighed = new Map<string, Promise<{ size: number; imports: readonly string[] }>>();

async function weigh(visitor: Visitor, path: string): Promise<number> {
	const { text } = await visitor.page(path);
	const inline = [...text.matchAll(/<script[^>]*>([^]*?)<\/script>/g)].map(([, code]) => code!).join('');
	const named = [...text.matchAll(/(?:rel="modulepreload"[^>]*href|<script[^>]*src)="([^"]+)"|import\("([^"]+)"\)/g)];
	const waiting = named.map(([, link, imported]) => new URL(link ?? imported!, visitor.origin + path).pathname);
	const seen = new Set<string>();
	let size = 0;
	for (let next; (next = waiting.pop());) {
		if (seen.has(next)) continue;
		seen.add(next);
		const known = weighed.get(next) ?? load(visitor, next);
		weighed.set(next, known);
		const { size: own, imports } = await known;
		size += own;
		waiting.push(...imports);
	}
	return size + gzipSync(inline).length;
}

async function load(visitor: Visitor, path: string): Promise<{ size: number; imports: readonly string[] }> {
	const { text } = await visitor.page(path);
	const imports = [...text.matchAll(/(?:^|[;}\s])(?:import|export)\b[^'"`;()]*?["'](\.[^"']+\.js)["']/g)];
	return { size: gzipSync(text).length, imports: imports.map(([, name]) => new URL(name!, visitor.origin + path).pathname) };
}
