// Builds the server when the build is older than what it is made of.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { node, root } from './install.js';

const SOURCES = [
	'src',
	'content',
	'static',
	'package-lock.json',
	'package.json',
	'svelte.config.js',
	'vite.config.ts',
	'vite.grove.config.ts'
];

/** Whether `build/` stands and nothing it is made of changed since. */
function isFresh() {
	const built = join(root, 'build', 'grove', 'grove.js');
	if (!existsSync(built)) return false;
	const since = statSync(built).mtimeMs;
	return SOURCES.every((source) => newest(join(root, source)) <= since);
}

/** The latest change in a file or folder, in milliseconds since 1970. */
function newest(path) {
	const stat = statSync(path);
	if (!stat.isDirectory()) return stat.mtimeMs;
	return Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

export function build() {
	if (isFresh()) return;
	console.error('Building Grove.');
	vite();
	vite('--config', 'vite.grove.config.ts');
}

function vite(...words) {
	const program = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
	const done = spawnSync(node(), [program, 'build', '--logLevel', 'error', ...words], { cwd: root, stdio: ['ignore', 2, 2] });
	if (done.status === 0) return;
	console.error('The build failed; the lines above say where.');
	process.exit(1);
}
