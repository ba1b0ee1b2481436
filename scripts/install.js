// Brings node_modules to what the lock file names. Runs on any Node from 20 on, before anything is installed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
const stamp = join(root, 'node_modules', '.grove-lock');

/** Installs when the lock file differs from the one installed last. Exits with a plain sentence where it cannot. */
export function install() {
	const wanted = createHash('sha256')
		.update(readFileSync(join(root, 'package-lock.json')))
		.digest('hex');
	if (existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
	console.error('Installing what Grove needs. The first time takes a minute or two.');
	const done = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
		cwd: root,
		stdio: ['ignore', 2, 2],
		shell: process.platform === 'win32'
	});
	if (done.status !== 0) {
		console.error(
			'The packages could not be installed. Look at the lines above; without a network, copy node_modules from another machine.'
		);
		process.exit(1);
	}
	writeFileSync(stamp, wanted);
}

/** The Node 24 that the packages bring along. */
export const node = () => join(root, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
