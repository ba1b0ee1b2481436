import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { heading, prose, type Sheet } from '../sheet';
import { WordIsBusy, writeWord } from './write-word';

const sheet = (entries: number): Sheet => ({
	title: 'Learning file of Ada',
	readers: 'Ada',
	parts: Array.from({ length: entries }, (_, at) => [
		heading(`Day ${at}`),
		prose('We tried the **short checklist**.\n\n- one\n- two\n\n'.repeat(20))
	]).flat()
});

test('a file of hundreds of long entries is written while other work goes on', async () => {
	let turns = 0;
	let written = false;
	const others = (): void => {
		turns++;
		if (!written) setImmediate(others);
	};
	others();
	const files = unzipSync(await writeWord(sheet(300)));
	written = true;
	expect(strFromU8(files['word/document.xml']!).match(/"Heading1"/g)).toHaveLength(300);
	// Written in this thread, it would leave two or three turns.
	expect(turns).toBeGreaterThan(100);
});

test('files beyond those that may wait are refused, the others all come, and then there is room again', async () => {
	const asked = await Promise.allSettled(Array.from({ length: 20 }, () => writeWord(sheet(1))));
	const refused = asked.filter((each) => each.status === 'rejected');
	expect(refused.length).toBeGreaterThan(0);
	expect(refused.every(({ reason }) => reason instanceof WordIsBusy)).toBe(true);
	expect(asked.filter((each) => each.status === 'fulfilled').length).toBeGreaterThanOrEqual(12);
	expect((await writeWord(sheet(1))).length).toBeGreaterThan(1_000);
});
