import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readCollections, readJudgements } from './collection';

async function folder(files: Record<string, string | Buffer>): Promise<string> {
	const dir = await mkdtemp(join(tmpdir(), 'grove-collection-'));
	onTestFinished(() => rm(dir, { recursive: true, force: true }));
	for (const [name, text] of Object.entries(files)) await writeFile(join(dir, name), text);
	return dir;
}

const ALL = '.I 1\n.T\nBees\nin winter\n.A\nA. Keeper\n.W\nThey keep\nwarm.\n.X\n1\t5\t1\n.I 2\n.W\nBread\n';

describe('a test collection', () => {
	it('is read from its three files: titles and texts, questions on one line, and what answers them', async () => {
		const dir = await folder({
			'A.ALL': ALL,
			'A.QRY': '.I 1\n.W\nhow do\n bees live?\n.I 2\n.W\nnobody judged this\n',
			'A.REL': '1 1 0 0.0\n'
		});
		expect(await readCollections(dir)).toEqual([
			{
				name: 'A',
				documents: [
					{ number: 1, title: 'Bees in winter', text: 'They keep\nwarm.' },
					{ number: 2, title: '', text: 'Bread' }
				],
				questions: [{ words: 'how do bees live?', relevant: new Set([1]) }]
			}
		]);
	});

	it('may be in Latin-1', async () => {
		const all = Buffer.from('.I 1\n.W\ncaf\u00e9\n', 'latin1');
		const dir = await folder({ 'A.ALL': all, 'A.QRY': '.I 1\n.W\nx\n', 'A.REL': '1 1\n' });
		expect((await readCollections(dir))[0]!.documents[0]!.text).toBe('café');
	});

	it('may number its questions with gaps and judge them by their place', async () => {
		const dir = await folder({ 'A.ALL': ALL, 'A.QRY': '.I 4\n.W\nbees\n.I 8\n.W\nbread\n', 'A.REL': '1 1\n2 2\n' });
		expect((await readCollections(dir))[0]!.questions).toEqual([
			{ words: 'bees', relevant: new Set([1]) },
			{ words: 'bread', relevant: new Set([2]) }
		]);
	});

	it.each([
		['question and document', '1 7\n1 8\n', [7, 8]],
		['no grade above 0', '1 7 0 0.0\n1 8 0 0.0\n', [7, 8]],
		['grades', '1 7 3\n1 8 -1\n1 9 0\n', [7]],
		['the four columns of trec_eval', '1 0 7 1\n1 0 8 0\n', [7]]
	])('may be judged by %s', (_, text, relevant) => expect([...readJudgements(text).get(1)!]).toEqual(relevant));

	it('that is not there, or not whole, is said in a sentence', async () => {
		await expect(readCollections('/nowhere/at/all')).rejects.toThrow('There is no folder');
		await expect(readCollections(await folder({ 'notes.txt': '' }))).rejects.toThrow('holds no collection');
		await expect(readCollections(await folder({ 'A.ALL': ALL, 'A.QRY': '' }))).rejects.toThrow('A.REL is missing');
		await expect(readCollections(await folder({ 'A.ALL': ALL, 'A.QRY': '', 'A.REL': '' }))).rejects.toThrow(
			'no judged questions'
		);
	});
});
