import { writeSync } from 'node:fs';
import { change, create, type Change } from '#lib/domain/shared/context';
import { systemClock } from '#lib/domain/shared/clock';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { ada, collections, keeper, note, notes, papers } from '#lib/server/store/contract/world';
import { openLowdbStore } from '#lib/server/store/lowdb/index';
import { wordIndex } from '../contract/word-index';

/**
 * A process that writes until it is killed. It says `open` once its store is open, and for each acknowledged commit
 * `ack LEFT RIGHT RANK`: two notes that are always changed together, and the rank both now have. Before that, once,
 * `filed PAPER BLOB`: a paper that names a file of 20,000 bytes.
 * `node writer.js FOLDER WRITERS COMMITS`: so many writers at once, each so many commits (0: without end).
 */
const [, , dir = '', writers = '1', commits = '0'] = process.argv;
const silent = { info() {}, warn() {}, error() {} };
const say = (text: string): void => void writeSync(1, `${text}\n`);

const store = await openLowdbStore({ dir, collections, clock: systemClock, log: silent, search: wordIndex(), secret: 's' });
say('open');
await Promise.all(Array.from({ length: Number(writers) }, (_, at) => write(at)));
await store.close();

async function write(writer: number): Promise<void> {
	for (let round = 1; commits === '0' || round <= Number(commits); round++) {
		const [left, right] = [newId(), newId()];
		await filePaper();
		for (let rank = 1; rank <= 3; rank++) {
			await both(left, right, rank);
			say(`ack ${left} ${right} ${rank}`);
		}
		if (writer === 0 && round % 4 === 0) await store.snapshot();
	}
}

async function filePaper(): Promise<void> {
	const [paper, blob] = [newId(), await store.keepBlob(Buffer.alloc(20_000, 'file '))];
	const changes = [create(papers, paper, { title: 'A paper', readers: ['staff'], files: [blob] })];
	await store.commit({ by: ada, verb: 'keep', subject: ref('paper', paper), changes });
	say(`filed ${paper} ${blob}`);
}

async function both(left: Id, right: Id, rank: number): Promise<void> {
	const value = note({ rank, text: `${'word '.repeat(50)}${rank}` });
	const changes: Change[] = [];
	for (const id of [left, right]) {
		changes.push(rank === 1 ? create(notes, id, value) : change(notes, await store.as(keeper).find(notes, id), value));
	}
	await store.commit({ by: ada, verb: 'keep', subject: ref('note', left), changes });
}
