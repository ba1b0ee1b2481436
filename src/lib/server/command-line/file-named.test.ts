import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fileNamed } from './file-named';

test('a folder, a file that is not there and no name at all are said in plain words', async () => {
	await expect(fileNamed([tmpdir()])).rejects.toThrow(`${tmpdir()} is a folder. Name one file in it.`);
	const nowhere = join(tmpdir(), 'nowhere.docx');
	await expect(fileNamed([nowhere])).rejects.toThrow(`There is no file ${nowhere}.`);
	await expect(fileNamed([])).rejects.toThrow('Give one file name');
});
