// Finds a Chromium for the tests; on a Debian where we may, installs it.
import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
const MAC = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * The path of a Chromium, or ends the process with the one sentence that says what to install.
 * @returns {string}
 */
export function chromium() {
	return find() ?? (installed() ? find() : null) ?? refuse();
}

function find() {
	const paths = (process.env.PATH ?? '').split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
	return [process.env.CHROMIUM, ...paths, MAC].find((path) => path && runnable(path)) ?? null;
}

/** @param {string} path */
function runnable(path) {
	try {
		accessSync(path, constants.X_OK);
		return true;
	} catch {
		return false;
	}
}

function installed() {
	if (process.getuid?.() !== 0 || !runnable('/usr/bin/apt-get')) return false;
	console.error('Installing Chromium for the tests in a browser.');
	const apt = (/** @type {string[]} */ ...words) =>
		spawnSync('apt-get', words, { stdio: ['ignore', 2, 2], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } });
	apt('update', '-qq');
	return apt('install', '-y', '-qq', '--no-install-recommends', 'chromium').status === 0;
}

/** @returns {never} */
function refuse() {
	console.error('The tests need a browser: install Chromium (on Debian: apt-get install chromium), or set CHROMIUM to its path.');
	process.exit(1);
}
