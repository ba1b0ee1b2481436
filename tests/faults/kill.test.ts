import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ValueOf } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import { collections, keeper, notes, papers, pen } from '#lib/server/store/contract/world';
import { StoreInUse, type LowdbStore } from '#lib/server/store/lowdb/index';
import { openTestStore, testFolder } from '../contract/open';
import { bundleWriter, startWriter } from './writer-process';

/** How many times the writer is killed; the bench asks for more. */
const KILLS = Number(process.env.GROVE_KILLS ?? 50);

let script = '';
let sweep = async (): Promise<void> => {};
beforeAll(async () => ({ script, sweep } = await bundleWriter()));
afterAll(() => sweep());

describe('a writer killed at any moment', () => {
	it(`loses nothing acknowledged and leaves nothing half written, ${KILLS} times on one folder`, async () => {
		const folder = await testFolder();
		const acknowledged = new Map<Id, { partner: Id; rank: number }>();
		const filed = new Map<Id, Id>();
		for (let kill = 0; kill < KILLS; kill++) {
			const writer = startWriter(script, [folder, '4']);
			// Every fifth is killed at any moment once its store is open, the others once something of theirs was acknowledged.
			await writer.says(kill % 5 === 0 ? 'open' : 'ack');
			await new Promise((resolve) => setTimeout(resolve, Math.random() * 50));
			writer.child.kill('SIGKILL');
			await writer.ended;
			for (const line of writer.lines) {
				const [word, left = '', right = '', rank] = line.split(' ');
				if (word === 'filed') filed.set(left, right);
				if (word === 'ack') acknowledged.set(left, { partner: right, rank: Number(rank) });
			}
			const store = await openTestStore(collections, undefined, { dir: folder });
			expect(store.health().damage).toEqual([]);
			const read = store.as(keeper);
			for (const [left, { partner, rank }] of acknowledged) {
				const [one, other] = [await read.find(notes, left), await read.find(notes, partner)];
				expect(one.rank).toBeGreaterThanOrEqual(rank);
				expect([other.rank, other.version]).toEqual([one.rank, one.version]);
			}
			for (const [paper, blob] of filed) expect(await read.blob(papers, paper, blob)).toHaveLength(20_000);
			await store.sweepBlobs('9999-01-01T00:00:00.000Z');
			const files = [...(await everyPaper(store))].flatMap((each) => each.files);
			// The folder comes with the first file, and the first kill may come sooner.
			const kept = existsSync(join(folder, 'blobs')) ? await readdir(join(folder, 'blobs')) : [];
			expect(new Set(kept)).toEqual(new Set(files));
			expect(store.health().blobs).toEqual({ blobs: files.length, bytes: 20_000 * files.length });
			const [some] = [...acknowledged.keys()].slice(-1);
			if (some)
				expect((await read.history(notes, some)).map((each) => each.value.rank)).toEqual(
					[3, 2, 1].slice(-(await read.find(notes, some)).version)
				);
			const events = await store.changes(0, 100_000);
			expect(events.map((each) => each.sequence)).toEqual(events.map((_, at) => at + 1));
			await store.close();
		}
		const afterOne = KILLS - Math.ceil(KILLS / 5);
		expect(acknowledged.size).toBeGreaterThanOrEqual(afterOne);
		expect(filed.size).toBeGreaterThanOrEqual(afterOne);
	}, 600_000);
});

async function everyPaper(store: LowdbStore): Promise<ValueOf<typeof papers>[]> {
	const found: ValueOf<typeof papers>[] = [];
	for (let after: string | null = '', page; after !== null; after = page.next) {
		page = await store.as(keeper).list(papers, { limit: 200, after });
		found.push(...page.items);
	}
	return found;
}

describe('a second process on one folder', () => {
	it('is refused while the first one lives, and takes over when it was killed, saying why', async () => {
		const folder = await testFolder();
		const writer = startWriter(script, [folder, '1']);
		await writer.says('ack');
		await expect(openTestStore(collections, undefined, { dir: folder })).rejects.toThrow(StoreInUse);
		await expect(openTestStore(collections, undefined, { dir: folder })).rejects.toThrow(`process ${writer.child.pid}`);
		writer.child.kill('SIGKILL');
		await writer.ended;
		const told: string[] = [];
		const log = { info() {}, error() {}, warn: (_: object, message: string) => void told.push(message) };
		const store = await openTestStore(collections, undefined, { dir: folder, log });
		expect(told).toEqual([`A lock was left behind and is taken over: process ${writer.child.pid} is gone.`]);
		expect((await store.as(keeper).list(notes)).items.length).toBeGreaterThan(0);
		await pen(store).keep();
	});

	it('is also refused in the same process', async () => {
		const folder = await testFolder();
		await openTestStore(collections, undefined, { dir: folder });
		await expect(openTestStore(collections, undefined, { dir: folder })).rejects.toThrow(StoreInUse);
	});
});

const hasStrace = spawnSync('strace', ['-V']).status === 0;

describe.runIf(hasStrace)('the calls that the system saw', () => {
	it('are write, then fdatasync, then the acknowledgement, and a sync of the folder after each rename', async () => {
		const [folder, traces] = [await testFolder(), await mkdtemp(join(tmpdir(), 'grove-trace-'))];
		try {
			const trace = join(traces, 'calls');
			const calls = 'trace=write,pwrite64,fdatasync,fsync,rename';
			const writer = startWriter(script, [folder, '1', '8'], ['strace', '-f', '-y', '-s', '80', '-e', calls, '-o', trace]);
			expect(await writer.ended).toBe(0);
			const seen = finishedCalls(await readFile(trace, 'utf8'));
			const filed = seen.flatMap((call, at) => (call.includes('"filed ') ? [at] : []));
			expect(filed).toHaveLength(8);
			for (const at of filed) {
				const blob = /filed \w+ (\w+)/.exec(seen[at]!)![1]!;
				const steps = [
					/^fdatasync\(.*blobs\/\w+\.new>\) = 0/,
					/^rename\(.*blobs/,
					/^fsync\(.*blobs>\) = 0/,
					/^pwrite64\(.*journal/
				];
				const places = steps.map((step) => seen.findLastIndex((call, place) => place < at && step.test(call)));
				expect(places).toEqual(places.toSorted((a, b) => a - b));
				expect(seen[places[1]!]).toContain(blob);
			}
			const acks = seen.flatMap((call, at) => (call.includes('"ack ') ? [at] : []));
			expect(acks).toHaveLength(24);
			acks.forEach((ack, at) => {
				const before = seen.slice(at === 0 ? 0 : acks[at - 1]! + 1, ack);
				const written = before.findLastIndex((call) => /^pwrite64\(.*journal-\d+\.jsonl>/.test(call));
				expect(written).toBeGreaterThanOrEqual(0);
				expect(before.slice(written + 1).some((call) => /^fdatasync\(.*journal-\d+\.jsonl>\) = 0/.test(call))).toBe(true);
			});
			const renames = seen.flatMap((call, at) => (call.startsWith('rename(') && call.includes(folder) ? [at] : []));
			expect(renames.length).toBeGreaterThanOrEqual(4);
			for (const at of renames) {
				const inside = seen[at]!.includes('/blobs/') ? join(folder, 'blobs') : folder;
				const sync = seen.findIndex((call, later) => later > at && call.startsWith('fsync(') && call.includes(`<${inside}>`));
				expect(sync).toBeGreaterThan(at);
				expect(acks.some((ack) => ack > at && ack < sync)).toBe(false);
			}
		} finally {
			await rm(traces, { recursive: true });
		}
	});
});

/** The calls of a trace in the order in which they ended, each on one line. */
function finishedCalls(trace: string): string[] {
	const begun = new Map<string, string>();
	return trace.split('\n').flatMap((line) => {
		const [, thread = '', call = ''] = /^(\d+)\s+(.*)$/.exec(line) ?? [];
		if (call.endsWith('<unfinished ...>')) {
			begun.set(thread, call.slice(0, -' <unfinished ...>'.length));
			return [];
		}
		const resumed = /^<\.\.\. \w+ resumed>(.*)$/.exec(call);
		return resumed ? [`${begun.get(thread) ?? ''}${resumed[1]}`] : call === '' ? [] : [call];
	});
}
