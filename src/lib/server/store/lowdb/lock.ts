import { readFile, readlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import { codeOf, readFully, writeAll, type Files } from './files';
import type { Log } from '../log';

export const LOCK = 'lock';

/** Another process has the data folder open. */
export class StoreInUse extends Error {
	override name = 'StoreInUse';
}

/** Who holds the lock: enough to tell a process from a later one with the same number, and one machine from another. */
interface Holder {
	readonly pid: number;
	readonly started: string;
	readonly boot: string;
	readonly machine: string;
	/** The kernel's name for the space that process numbers belong to; differs between containers. */
	readonly space: string;
}

// A holder in another container, or on another machine that shares the folder, cannot be looked up; it touches its lock this often.
const BEAT = 2_000;

/**
 * Takes the folder for this process. A lock whose holder is gone, or that came from another machine with a copied
 * folder, is taken over, and the log says why.
 * @throws StoreInUse while its holder lives
 */
export async function takeLock(files: Files, folder: string, log: Log): Promise<() => Promise<void>> {
	const path = `${folder}/${LOCK}`;
	const mine = JSON.stringify(await self());
	for (let tries = 0; ; tries++) {
		if (await make(files, path, mine)) break;
		const text = await textOf(files, path);
		const reason = text === null ? 'it was given back just now' : await whyStale(files, path, text);
		if (reason === null || tries === 5) {
			throw new StoreInUse(
				`Another Grove is running on ${folder} (${describe(text ?? '')}). Stop it first, or give this one its own DATA_DIR.`
			);
		}
		if (text !== null) {
			log.warn({ file: LOCK, reason }, `A lock was left behind and is taken over: ${reason}.`);
			await clear(files, path, text);
		}
	}
	const beat = setInterval(() => void files.touch(path).catch(() => {}), BEAT);
	beat.unref();
	return async () => {
		clearInterval(beat);
		if ((await textOf(files, path)) === mine) await files.unlink(path);
	};
}

async function make(files: Files, path: string, text: string): Promise<boolean> {
	let file: number;
	try {
		file = await files.open(path, 'wx');
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	}
	try {
		await writeAll(files, file, Buffer.from(text), 0);
		await files.sync(file);
	} catch (error) {
		await files.unlink(path).catch(() => {});
		throw error;
	} finally {
		await files.close(file);
	}
	return true;
}

/** Why the holder cannot be there any more, in words; null while it is. */
async function whyStale(files: Files, path: string, text: string): Promise<string | null> {
	const me = await self();
	const holder = parse(text);
	if (!holder) return (await isBeating(files, path)) ? null : 'it says nothing of who holds it';
	if (holder.machine !== me.machine) return (await isBeating(files, path)) ? null : 'it was made on another machine';
	if (holder.boot !== me.boot) return 'the machine was started again since';
	if (holder.space !== me.space) return (await isBeating(files, path)) ? null : 'its process in another container is gone';
	if (!isAlive(holder.pid)) return `process ${holder.pid} is gone`;
	const started = await startOf(holder.pid);
	return started === holder.started ? null : `process ${holder.pid} is another one now`;
}

async function isBeating(files: Files, path: string): Promise<boolean> {
	const before = await files.look(path);
	await new Promise((resolve) => setTimeout(resolve, 1.5 * BEAT));
	const after = await files.look(path);
	return before !== null && after !== null && before.changed !== after.changed;
}

// Who crashed while clearing a stale lock left the claim behind; it counts no more after this long.
const CLAIM_LASTS = 10_000;

/**
 * Removes a stale lock. Of several processes that found it, one at a time may: whoever holds the claim looks again, so that a
 * lock somebody has taken in the meantime is never touched.
 */
async function clear(files: Files, path: string, stale: string): Promise<void> {
	const claim = `${path}.claim`;
	if (!(await make(files, claim, stale))) {
		const held = await files.look(claim);
		if (held && Date.now() - held.changed > CLAIM_LASTS) await files.unlink(claim);
		else await new Promise((resolve) => setTimeout(resolve, 50));
		return;
	}
	try {
		if ((await textOf(files, path)) === stale) await files.unlink(path);
	} finally {
		await files.unlink(claim);
	}
}

async function textOf(files: Files, path: string): Promise<string | null> {
	let file: number;
	try {
		file = await files.open(path, 'r');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return null;
		throw error;
	}
	try {
		return Buffer.from(await readFully(files, file, 0, 4_096)).toString('utf8');
	} finally {
		await files.close(file);
	}
}

async function self(): Promise<Holder> {
	return {
		pid: process.pid,
		started: await startOf(process.pid),
		boot: await readFile('/proc/sys/kernel/random/boot_id', 'utf8').then(
			(text) => text.trim(),
			() => ''
		),
		machine: await readFile('/etc/machine-id', 'utf8').then(
			(text) => text.trim(),
			() => hostname()
		),
		space: await readlink('/proc/self/ns/pid').catch(() => '')
	};
}

/** When a process began, in the kernel's own count; '' where that cannot be known. */
async function startOf(pid: number): Promise<string> {
	const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
	// The name in brackets may hold anything, also brackets and spaces; the start is the 20th field behind it.
	return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

function parse(text: string): Holder | null {
	try {
		const holder = JSON.parse(text) as Holder | null;
		return typeof holder?.pid === 'number' ? holder : null;
	} catch {
		return null;
	}
}

const describe = (text: string): string => `process ${parse(text)?.pid ?? 'unknown'}`;
