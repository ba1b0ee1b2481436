import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The process of the test run that this one works for, or this one where it works for none. */
export const RUN = process.env.VITEST_POOL_ID || process.env.TEST_WORKER_INDEX ? process.ppid : process.pid;

/** The folder in which the workers of one test run keep what they share under this name. The workers have the same parent, and that names the run. */
export const folderOfRun = (name: string, run: number = RUN): string => join(tmpdir(), `grove-${name}-of-run-${run}`);

/** Whether this process is the first of its run to ask for the folder. */
export function claims(dir: string): boolean {
	try {
		mkdirSync(dir);
		return true;
	} catch {
		return false;
	}
}

/** The word that somebody else leaves in a file, once they have; anything else they say is their trouble. */
export async function saidIn(file: string): Promise<string> {
	for (let tries = 0; tries < 2_400; tries++) {
		try {
			const said = readFileSync(file, 'utf8');
			if (/^\w+$/.test(said)) return said;
			throw new Error(said);
		} catch (trouble) {
			if ((trouble as NodeJS.ErrnoException).code !== 'ENOENT') throw trouble;
		}
		await sleep(100);
	}
	throw new Error(`Nobody said within four minutes what belongs into ${file}.`);
}

/** Whoever reads the file finds all of it or nothing. */
export function say(file: string, text: string): void {
	writeFileSync(`${file}.new`, text);
	renameSync(`${file}.new`, file);
}

/** The word that the first to ask works out in `dir`; the others of the run wait for it, and for its trouble. */
export async function onceARun(dir: string, workOut: () => Promise<string>): Promise<string> {
	const file = join(dir, 'word');
	if (claims(dir)) {
		try {
			say(file, await workOut());
		} catch (trouble) {
			say(file, String(trouble));
			throw trouble;
		}
	}
	return saidIn(file);
}
