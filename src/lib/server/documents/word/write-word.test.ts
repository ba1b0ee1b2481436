import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { png } from '#tests/attached-files';
import { heading, picture, prose, type Sheet } from '../sheet';
import { toWord } from './to-word';
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

test('a file is the same whatever was written before it in the same thread', async () => {
	const of = (title: string): Sheet => ({
		...sheet(3),
		title,
		parts: [
			picture({ type: 'image/png', bytes: png(4, 3), alt: `What ${title} shows`, width: 4, height: 3 }),
			heading(title),
			prose('1. one\n2. two\n\nSee [the page](https://irwell.example/).\n\n| a | b |\n|---|---|\n| c | d |')
		]
	});
	/** What a reader is shown: without the moment it was made and the random names that links have inside a file. */
	const shown = (file: Uint8Array): Record<string, string> =>
		Object.fromEntries(
			Object.entries(unzipSync(file))
				.filter(([name]) => name !== 'docProps/core.xml')
				.map(([name, bytes]) => [name, strFromU8(bytes).replaceAll(/"rId[\w-]{12,}"/g, '"link"')])
		);
	await writeWord(of('First'));
	const second = await writeWord(of('Second'));
	expect(shown(second)).toEqual(shown(await toWord(of('Second'))));
	expect(Object.values(shown(second)).join()).not.toContain('First');
});
