import { beforeAll, describe, expect, it } from 'vitest';
import { change, create } from '#lib/domain/shared/context';
import { newId, ref } from '#lib/domain/shared/ids';
import { restoreArchive, writeArchive } from '#lib/server/store/archive';
import { collections, keeper, notes, papers, pen, standingClock } from '#lib/server/store/contract/world';
import type { Files } from '#lib/server/store/lowdb/files';
import { openLowdbStore, type LowdbStore } from '#lib/server/store/lowdb/index';
import { encodeLine } from '#lib/server/store/lowdb/line';
import { wordIndex } from '../contract/word-index';
import { testFolder } from '../contract/open';
import { PowerDisk } from './power';

const JOURNAL = 'journal-000001.jsonl';
const SNAPSHOT = 'snapshot.jsonl';
const MANIFEST = 'manifest.jsonl';

const logged: string[] = [];
const log = { info() {}, warn() {}, error: (details: object) => void logged.push(JSON.stringify(details)) };
const open = (files: Files): Promise<LowdbStore> =>
	openLowdbStore({ dir: '/disk', collections, clock: standingClock(), log, search: wordIndex(), secret: 's', files });

const titles = async (store: LowdbStore): Promise<string[]> =>
	(await store.as(keeper).list(notes, { order: { by: 'rank', direction: 'ascending' } })).items.map((each) => each.title);

/** A folder with five notes, the first two of which are in the snapshot as well. */
let sound: PowerDisk;
/** The places of its lines in the journal; the first is the header. */
let lines: { from: number; to: number }[];
const ALL = ['note 1', 'note 2', 'note 3', 'note 4', 'note 5'];

beforeAll(async () => {
	const disk = new PowerDisk(() => 0);
	const store = await open(disk.files);
	for (let rank = 1; rank <= 5; rank++) {
		await pen(store).keep({ title: `note ${rank}`, rank });
		if (rank === 2) await store.snapshot();
	}
	await store.close();
	sound = disk.with({});
	lines = [];
	const bytes = sound.bytes(JOURNAL);
	for (let from = 0, end; (end = bytes.indexOf(10, from)) >= 0; from = end + 1) lines.push({ from, to: end + 1 });
	expect(lines).toHaveLength(6);
});

describe('a journal cut anywhere', () => {
	it('keeps every whole commit before the cut; a torn last line was never acknowledged and goes', async () => {
		const journal = sound.bytes(JOURNAL);
		for (let length = 0; length <= journal.length; length++) {
			const disk = sound.with({ [JOURNAL]: journal.subarray(0, length) });
			const store = await open(disk.files);
			const whole = lines.slice(1).filter(({ to }) => to <= length).length;
			expect(await titles(store), `cut at ${length}`).toEqual(ALL.slice(0, Math.max(2, whole)));
			// What the snapshot names was on disk for certain: a journal that ends before it is damage, and named.
			const beforeMark = length < lines[2]!.to;
			expect(
				store.health().damage.some(({ file }) => file === JOURNAL),
				`cut at ${length}`
			).toBe(beforeMark);
			if (length % 20 === 0) {
				const added = await pen(store).keep({ title: 'added', rank: 9 });
				await store.close();
				const again = await open(disk.files);
				expect((await again.as(keeper).find(notes, added.id)).title).toBe('added');
				await again.close();
			}
			await store.close();
		}
	});
});

describe('a damaged journal', () => {
	const spoil: [string, (line: Buffer) => Buffer][] = [
		['one byte changed', (line) => Buffer.concat([line.subarray(0, 60), Buffer.from([line[60]! ^ 1]), line.subarray(61)])],
		['one bit of its checksum changed', (line) => Buffer.concat([Buffer.from([line[0]! ^ 1]), line.subarray(1)])],
		['filled with NULs', (line) => Buffer.concat([Buffer.alloc(line.length - 1), Buffer.from('\n')])],
		['a byte order mark before it', (line) => Buffer.concat([Buffer.from('\ufeff'), line])],
		['a trailing comma', (line) => Buffer.concat([line.subarray(0, -2), Buffer.from(',}\n')])],
		['emptied', () => Buffer.from('\n')],
		['replaced by two megabytes of noise', () => Buffer.from(`${'noise '.repeat(350_000)}\n`)],
		['another type', () => Buffer.from('42\n')]
	];

	it.each(spoil)(
		'loses only the commit whose line is %s; it is named, left as it is, and writing goes on beside it',
		async (_, change) => {
			const journal = sound.bytes(JOURNAL);
			const { from, to } = lines[4]!;
			const spoiled = Buffer.concat([journal.subarray(0, from), change(journal.subarray(from, to)), journal.subarray(to)]);
			const disk = sound.with({ [JOURNAL]: spoiled });
			logged.length = 0;
			const store = await open(disk.files);
			expect(await titles(store)).toEqual(['note 1', 'note 2', 'note 3', 'note 5']);
			expect(store.health().damage[0]).toMatchObject({ file: JOURNAL, offset: from });
			expect(logged[0]).toContain(JOURNAL);
			expect(logged.join()).not.toContain('What came of it');
			const added = await pen(store).keep({ title: 'added', rank: 9 });
			await store.close();
			expect(disk.bytes(JOURNAL).equals(spoiled)).toBe(true);
			const again = await open(disk.files);
			expect((await again.as(keeper).find(notes, added.id)).title).toBe('added');
			expect(await titles(again)).toEqual(['note 1', 'note 2', 'note 3', 'note 5', 'added']);
			expect(await again.verify()).toMatchObject([{ file: JOURNAL, offset: from }]);
			await again.close();
		}
	);

	it('still gives a record from the snapshot when its line is lost, says that an earlier wording is missing, and backs it up', async () => {
		const journal = Buffer.from(sound.bytes(JOURNAL));
		journal[lines[1]!.from + 40]! ^= 1;
		const store = await open(sound.with({ [JOURNAL]: journal }).files);
		expect(await titles(store)).toEqual(ALL);
		const [first] = (await store.as(keeper).list(notes, { order: { by: 'rank', direction: 'ascending' } })).items;
		expect(await store.as(keeper).history(notes, first!.id)).toEqual([]);
		expect(store.health().damage).toMatchObject([{ file: JOURNAL, offset: lines[1]!.from }]);
		const target = await open(new PowerDisk(() => 0).files);
		await target.importAll((await store.exportAll()).commits);
		expect(await titles(target)).toEqual(ALL);
		await store.close();
		await target.close();
	});

	it('still forgets a record whose text stands in a line that cannot be read', async () => {
		const journal = Buffer.from(sound.bytes(JOURNAL));
		const at = journal.indexOf('note 2');
		journal[at + 5] = '7'.charCodeAt(0);
		const disk = sound.with({ [JOURNAL]: journal });
		const store = await open(disk.files);
		const second = (await store.as(keeper).list(notes, { where: { rank: 2 } })).items[0]!;
		await store.erase({ by: 'administration', ground: 'asked for', refs: [ref('note', second.id)] });
		expect(disk.bytes(JOURNAL).includes('note 7')).toBe(false);
		expect(disk.bytes(SNAPSHOT).includes('note 2')).toBe(false);
		await store.close();
		expect(await titles(await open(disk.files))).toEqual(['note 1', 'note 3', 'note 4', 'note 5']);
	});

	it('names a part of the journal that is missing', async () => {
		const store = await open(sound.with({ [JOURNAL]: null }).files);
		expect(await titles(store)).toEqual(['note 1', 'note 2']);
		expect(store.health().damage.map(({ file }) => file)).toContain(JOURNAL);
		await pen(store).keep();
		await store.close();
	});
});

describe('a damaged snapshot', () => {
	it('is kept aside, and everything comes back from the journal, wherever it was changed or cut', async () => {
		const snapshot = sound.bytes(SNAPSHOT);
		const spoiled: Buffer[] = [Buffer.alloc(0), Buffer.from('{}'), Buffer.from('\ufeff'), Buffer.concat([snapshot, snapshot])];
		for (let at = 0; at < snapshot.length; at += 7) {
			const changed = Buffer.from(snapshot);
			changed[at]! ^= 1;
			spoiled.push(snapshot.subarray(0, at), changed);
		}
		for (const bytes of spoiled) {
			const disk = sound.with({ [SNAPSHOT]: bytes });
			const store = await open(disk.files);
			expect(await titles(store)).toEqual(ALL);
			expect(store.health().damage.map(({ file }) => file)).toEqual([SNAPSHOT]);
			expect(disk.bytes(`damaged-1-${SNAPSHOT}`).equals(bytes)).toBe(true);
			await store.close();
			const again = await open(disk.files);
			expect(await titles(again)).toEqual(ALL);
			expect(again.health().damage).toEqual([]);
			await again.close();
		}
	});

	it('that is missing beside a journal is damage, not a new workspace', async () => {
		const disk = sound.with({ [SNAPSHOT]: null });
		const store = await open(disk.files);
		expect(await titles(store)).toEqual(ALL);
		expect(store.health().damage).toMatchObject([{ file: SNAPSHOT }]);
		await store.close();
	});
});

describe('a record that no declaration can read', () => {
	it('is kept as it is and named, and the others load', async () => {
		const bytes = sound.bytes(JOURNAL).subarray(0, lines[4]!.from);
		const id = 'x'.repeat(26);
		const strange = {
			n: 4,
			at: '2026-05-14T09:00:00.000Z',
			by: 'guard',
			verb: 'keep',
			subject: `note/${id}`,
			changes: [{ do: 'put', ref: `note/${id}`, version: 1, shape: 1, value: { title: 'strange' } }]
		};
		const disk = sound.with({ [JOURNAL]: Buffer.concat([bytes, encodeLine(JSON.stringify(strange))]) });
		const store = await open(disk.files);
		expect(await titles(store)).toEqual(['note 1', 'note 2', 'note 3']);
		expect(store.health().damage).toMatchObject([{ file: `note/${id}` }]);
		await store.snapshot();
		await store.close();
		expect(disk.bytes(SNAPSHOT).includes('strange')).toBe(true);
		const again = await open(disk.files);
		expect(again.health().damage).toMatchObject([{ file: `note/${id}` }]);
		await again.close();
	});
});

describe('a damaged manifest', () => {
	it.each([
		['emptied', Buffer.alloc(0)],
		['missing', null],
		['noise', Buffer.from('\0\0\0\n')],
		['another type', Buffer.from(encodeLine('null'))]
	])('(%s) is named and made anew', async (_, bytes) => {
		const disk = sound.with({ [MANIFEST]: bytes });
		const store = await open(disk.files);
		expect(await titles(store)).toEqual(ALL);
		expect(store.health().damage).toMatchObject([{ file: MANIFEST }]);
		await store.close();
		const again = await open(disk.files);
		expect(again.health().damage).toEqual([]);
		await again.close();
	});
});

describe('a damaged file', () => {
	const BYTES = Buffer.from('a letter of support');

	/** A folder with two papers that each name a file, and the disk it lies on. */
	async function filed() {
		const disk = new PowerDisk(() => 0);
		const store = await open(disk.files);
		const files = [await store.keepBlob(BYTES), await store.keepBlob(BYTES)] as const;
		const ids = [newId(), newId()] as const;
		const kept = ids.map((id, at) => create(papers, id, { title: 'A paper', readers: ['staff'], files: [files[at]!] }));
		await pen(store).commit(kept);
		await store.close();
		return { disk, paper: ids[0], file: `blobs/${files[0]}`, blob: files[0], sound: { paper: ids[1], blob: files[1] } };
	}

	it.each([
		['missing', null, 'is missing'],
		['changed by one bit', Buffer.from('a letter of suppord'), 'is not as it was written'],
		['cut', BYTES.subarray(0, 7), 'is not as it was written'],
		['longer than it was', Buffer.concat([BYTES, BYTES]), 'is not as it was written'],
		['empty', Buffer.alloc(0), 'is not as it was written']
	])('that is %s is named with its record, never passed on, and keeps no other from being read', async (_, bytes, what) => {
		const { disk, paper, file, blob, sound: other } = await filed();
		const store = await open(disk.with({ [file]: bytes }).files);
		const found = [{ file, offset: null, what: `This file of paper/${paper} ${what}.` }];
		expect(await store.verify()).toEqual(found);
		await expect(store.as(keeper).blob(papers, paper, blob)).rejects.toMatchObject({ trouble: 'failed' });
		await expect(store.as(keeper).blob(papers, paper, blob)).rejects.toThrow('This file is damaged');
		expect(store.health().damage).toEqual(found);
		expect(Buffer.compare(await store.as(keeper).blob(papers, other.paper, other.blob), BYTES)).toBe(0);
		const seen = await store.as(keeper).find(papers, paper);
		await pen(store).commit([change(papers, seen, { title: 'Its record can still be changed' })]);
		await store.close();
	});

	it('does not keep a backup from being made, which names it and brings the rest', async () => {
		const { disk, paper, file, blob, sound: other } = await filed();
		const store = await open(disk.with({ [file]: null }).files);
		const folder = await testFolder();
		const path = `${folder}/backup.grove`;
		expect((await writeArchive(store, path, collections, '2026-05-14T09:00:00.000Z')).unreadable).toEqual([blob]);
		const target = await open(new PowerDisk(() => 0).files);
		expect((await restoreArchive(target, path, collections)).unreadable).toEqual([blob]);
		expect(Buffer.compare(await target.as(keeper).blob(papers, other.paper, other.blob), BYTES)).toBe(0);
		expect((await target.as(keeper).find(papers, paper)).title).toBe('A paper');
		expect(await target.verify()).toMatchObject([{ file }]);
	});

	it('that no record seems to name is left alone by the sweep as long as the journal is damaged: its record may stand in the damaged line', async () => {
		const { disk, file } = await filed();
		const journal = Buffer.from(disk.bytes(JOURNAL));
		journal[journal.lastIndexOf('A paper')]! ^= 1;
		const damaged = disk.with({ [JOURNAL]: journal });
		const store = await open(damaged.files);
		expect(await store.sweepBlobs('9999-01-01T00:00:00.000Z')).toEqual({ blobs: 0, bytes: 0 });
		expect(damaged.bytes(file)).toHaveLength(BYTES.length);
		await store.close();
	});
});
