import { strFromU8, strToU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { archiveOf } from './archive';

const unpacked = async (stream: ReadableStream<Uint8Array>) =>
	Object.fromEntries(
		Object.entries(unzipSync(new Uint8Array(await new Response(stream).arrayBuffer()))).map(([name, bytes]) => [
			name,
			strFromU8(bytes)
		])
	);
const AT = new Date('2026-05-14T09:30:00Z');

test('an archive holds each file under its name, also in folders and with letters of every alphabet', async () => {
	const files = [
		{ name: 'Read me first.md', bytes: strToU8('All of it.') },
		{ name: 'files/Żółty plan.txt', bytes: strToU8('żółty') },
		{ name: 'empty.txt', bytes: new Uint8Array() }
	];
	expect(await unpacked(archiveOf(files, AT))).toEqual({
		'Read me first.md': 'All of it.',
		'files/Żółty plan.txt': 'żółty',
		'empty.txt': ''
	});
});

test('files are asked for one after the other, as the archive is read', async () => {
	const asked: number[] = [];
	async function* files() {
		for (let at = 0; at < 3; at++) {
			asked.push(at);
			yield { name: `${at}.txt`, bytes: strToU8(String(at)) };
		}
	}
	const stream = archiveOf(files(), AT);
	const reader = stream.getReader();
	await reader.read();
	expect(asked.length).toBeLessThan(3);
	while (!(await reader.read()).done);
	expect(asked).toEqual([0, 1, 2]);
});

test('a large file is sent in slices, and whoever stops listening stops the reading of the next', async () => {
	const bytes = Uint8Array.from({ length: 600_000 }, (_, at) => at % 251);
	let asked = 0;
	function* files() {
		for (; asked < 3; asked++) yield { name: `${asked}.bin`, bytes };
	}
	const sent: number[] = [];
	const counting = new TransformStream<Uint8Array, Uint8Array>({
		transform: (piece, controller) => (sent.push(piece.length), controller.enqueue(piece))
	});
	const whole = new Uint8Array(await new Response(archiveOf(files(), AT).pipeThrough(counting)).arrayBuffer());
	expect(Object.values(unzipSync(whole)).map((each) => each.length)).toEqual([600_000, 600_000, 600_000]);
	expect(unzipSync(whole)['2.bin']).toEqual(bytes);
	expect(Math.max(...sent)).toBe(256 * 1_024);

	asked = 0;
	const reader = archiveOf(files(), AT).getReader();
	await reader.read();
	await reader.cancel();
	expect(asked).toBe(0);
});
