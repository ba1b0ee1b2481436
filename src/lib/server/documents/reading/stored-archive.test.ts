import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { filesIn, unfold } from '..';
import { storedArchive } from './stored-archive';

test('files go into an archive as they stand, and come out the same, by us and by others', async () => {
	const files = [
		{ name: '1/Ärger & Café.md', bytes: new TextEncoder().encode('# Walking club') },
		{ name: '2/nothing.txt', bytes: new Uint8Array() },
		{ name: '3/a.bin', bytes: Uint8Array.from({ length: 70_000 }, (_, n) => n % 251) }
	];
	const archive = await storedArchive(files);
	const others = unzipSync(archive);
	expect(Object.keys(others)).toEqual(files.map(({ name }) => name));
	for (const { name, bytes } of files) expect(Buffer.from(others[name]!).equals(bytes)).toBe(true);
	const ours = filesIn(archive);
	expect(ours.map(({ name }) => name)).toEqual(['Ärger & Café.md', 'nothing.txt', 'a.bin']);
	expect(Buffer.from(unfold(ours[2]!.folded())).equals(files[2]!.bytes)).toBe(true);
	expect(() => ours[1]!.folded()).toThrow('This file is empty.');
	expect(filesIn(await storedArchive([]))).toEqual([]);
});
