import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { change, create } from '#lib/domain/shared/context';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { ada, collections, keeper, note, notes, papers, pen, standingClock, type Note } from '#lib/server/store/contract/world';
import type { Files } from '#lib/server/store/lowdb/files';
import { openLowdbStore, type LowdbStore } from '#lib/server/store/lowdb/index';
import { wordIndex } from '../contract/word-index';
import { openTestStore, testFolder } from '../contract/open';
import { watched } from './disk';
import { PowerDisk } from './power';

describe('when the power fails', () => {
	it('everything acknowledged is there afterwards, whole, whatever of the rest was lost', async () => {
		await fc.assert(
			losingPower((files) => files),
			{ numRuns: 120 }
		);
	});

	it('something is missing where the disk only says that it synced: the test above would notice', async () => {
		const untrue = (files: Files): Files => ({ ...files, sync: async () => {} });
		expect((await fc.check(losingPower(untrue), { numRuns: 120, endOnFailure: true })).failed).toBe(true);
	});
});

/** Cuts the power some times at any step, and checks after each time what was acknowledged before. */
const losingPower = (through: (files: Files) => Files) =>
	fc.asyncProperty(
		fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
		fc.array(fc.integer({ min: 1, max: 70 }), { minLength: 1, maxLength: 4 }),
		async (stream, cuts) => {
			const chance = (): number => stream.next().value!;
			const known = new Ledger();
			let disk = new PowerDisk(chance);
			for (const steps of cuts) {
				await runUntilCut(through(disk.files), known, steps);
				disk = disk.cut();
				await known.check(await open(disk.files));
			}
		}
	);

describe('the order of what is written', () => {
	it('acknowledges a commit only after its bytes were written and synced, and syncs the folder after each rename', async () => {
		const calls: string[] = [];
		const names = new Map<number, string>();
		const files = watched((operation, args) => {
			const path = typeof args[0] === 'number' ? names.get(args[0])! : String(args[0]).split('/').at(-1)!;
			calls.push(`${operation} ${path}`);
		});
		const naming: Files = {
			...files,
			open: async (path, flags) => {
				const file = await files.open(path, flags);
				names.set(file, path.split('/').at(-1)!);
				return file;
			}
		};
		const store = await openTestStore(collections, standingClock(), { files: naming, dir: await testFolder() });
		for (let at = 0; at < 3; at++) {
			calls.length = 0;
			const id = newId();
			await store.commit({ by: ada, verb: 'keep', subject: ref('note', id), changes: [create(notes, id, note())] });
			expect(calls).toEqual(['look journal-000001.jsonl', 'write journal-000001.jsonl', 'sync journal-000001.jsonl']);
		}
		calls.length = 0;
		const blob = await store.keepBlob(Buffer.from('a file'));
		await pen(store).commit([create(papers, newId(), { title: 'A paper', readers: ['staff'], files: [blob] })]);
		expect(calls.slice(calls.indexOf(`write ${blob}.new`))).toEqual([
			`write ${blob}.new`,
			`sync ${blob}.new`,
			`close ${blob}.new`,
			`rename ${blob}.new`,
			'syncFolder blobs',
			'look journal-000001.jsonl',
			'write journal-000001.jsonl',
			'sync journal-000001.jsonl'
		]);
		await store.snapshot();
		const [first] = (await store.as(keeper).list(notes)).items;
		await store.erase({ by: 'administration', ground: 'asked for', refs: [ref('note', first!.id)] });
		const renames = calls.flatMap((call, at) => (call.startsWith('rename') ? [at] : []));
		expect(renames.length).toBeGreaterThanOrEqual(4);
		for (const at of renames) {
			expect(calls[at + 1]).toMatch(/^syncFolder/);
			const renamed = calls[at]!.slice('rename '.length);
			expect(calls.lastIndexOf(`sync ${renamed}`, at)).toBeGreaterThan(calls.lastIndexOf(`write ${renamed}`, at));
		}
	});
});

const silent = { info() {}, warn() {}, error() {} };
const open = (files: Files): Promise<LowdbStore> =>
	openLowdbStore({ dir: '/disk', collections, clock: standingClock(), log: silent, search: wordIndex(), secret: 's', files });

/** What was acknowledged, and what was under way when the power went. */
class Ledger {
	readonly acknowledged = new Map<Id, number>();
	readonly erased = new Set<Id>();
	readonly underWay = new Map<Id, number>();
	/** Papers that were acknowledged, with the blob that each names. */
	readonly papers = new Map<Id, Id>();
	readonly erasedPapers = new Set<Id>();

	async check(store: LowdbStore): Promise<void> {
		const read = store.as(keeper);
		const damage = store.health().damage;
		for (const [id, rank] of this.acknowledged) {
			if (this.erased.has(id)) continue;
			const found = await read.find(notes, id);
			expect([rank, this.underWay.get(id) ?? rank], JSON.stringify(damage)).toContain(found.rank);
			expect(found.text).toBe(`text ${found.rank}`);
			expect((await read.history(notes, id)).map((each) => each.value.rank)).toEqual(
				Array.from({ length: found.version }, (_, at) => found.version - at)
			);
			this.acknowledged.set(id, found.rank!);
		}
		for (const [id] of this.underWay) {
			const [found] = await read.findMany([ref('note', id)]);
			if (found) this.acknowledged.set(id, (found.record as unknown as Note).rank!);
		}
		this.underWay.clear();
		const listed = (await read.list(notes, { limit: 200 })).items;
		for (const each of listed) if (!this.erased.has(each.id)) expect(this.acknowledged.get(each.id)).toBe(each.rank);
		await this.#checkPapers(store);
		await store.close();
	}

	/** Every paper has its file, and after the daily sweep there is no file without its paper. */
	async #checkPapers(store: LowdbStore): Promise<void> {
		const read = store.as(keeper);
		for (const [id, blob] of this.papers) {
			if (!this.erasedPapers.has(id)) expect(new TextDecoder().decode(await read.blob(papers, id, blob))).toBe(`file of ${id}`);
		}
		const kept = (await read.list(papers, { limit: 200 })).items;
		for (const each of kept) {
			if (!this.erasedPapers.has(each.id)) expect(await read.blob(papers, each.id, each.files[0]!)).toHaveLength(34);
		}
		await store.sweepBlobs('9999-01-01T00:00:00.000Z');
		expect(store.health().blobs).toEqual({ blobs: kept.length, bytes: 34 * kept.length });
		expect(await store.verify()).toEqual([]);
	}
}

/** Writes, snapshots and erases until some steps were taken or the power is gone. */
async function runUntilCut(files: Files, known: Ledger, steps: number): Promise<void> {
	let taken = 0;
	let stop = (): void => {};
	const stopped = new Promise<void>((resolve) => (stop = resolve));
	const counted = watched(() => {
		if (++taken === steps) stop();
	}, files);
	await Promise.race([stopped, run(counted, known).catch(() => {})]);
}

async function run(files: Files, known: Ledger): Promise<void> {
	const store = await open(files);
	const write = async (id: Id, rank: number): Promise<void> => {
		known.underWay.set(id, rank);
		const value = note({ rank, text: `text ${rank}` });
		const seen = rank === 1 ? null : await store.as(keeper).find(notes, id);
		const changes = [seen ? change(notes, seen, value) : create(notes, id, value)];
		await store.commit({ by: ada, verb: 'keep', subject: ref('note', id), changes });
		known.acknowledged.set(id, rank);
		known.underWay.delete(id);
	};
	const keepPaper = async (): Promise<Id> => {
		const id = newId();
		const blob = await store.keepBlob(Buffer.from(`file of ${id}`));
		await pen(store).commit([create(papers, id, { title: 'A paper', readers: ['staff'], files: [blob] })]);
		known.papers.set(id, blob);
		return id;
	};
	for (let round = 0; ; round++) {
		const paper = await keepPaper();
		const ids = [newId(), newId(), newId()];
		await Promise.all(ids.map((id) => write(id, 1)));
		await Promise.all([write(ids[0]!, 2), round % 2 === 0 ? store.snapshot() : undefined]);
		if (round % 3 === 1) {
			known.erased.add(ids[1]!);
			known.erasedPapers.add(paper);
			const refs = [ref('note', ids[1]!), ref('paper', paper)];
			await store.erase({ by: 'administration', ground: 'asked for', refs });
			known.acknowledged.delete(ids[1]!);
		}
	}
}
