import { spawn } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const command = fileURLToPath(new URL('../../build/grove/grove.js', import.meta.url));
const NOTE = 'Rang Mrs Khan, 07700 900123. 🙂 Two of the three women came.\n';

let folder: string;
test.beforeAll(async () => {
	folder = await mkdtemp(join(tmpdir(), 'grove-scan-'));
	await writeFile(join(folder, 'note.txt'), NOTE);
	await writeFile(join(folder, 'picture.png'), Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0xff]));
	await writeFile(join(folder, 'latin.txt'), Buffer.from('Zo\xeb rang.', 'latin1'));
	await writeFile(join(folder, 'large.txt'), 'a '.repeat(9 * 1024 * 1024));
});
test.afterAll(() => rm(folder, { recursive: true, force: true }));

/** Runs the administrator's command as it was built, in a folder without a workspace. */
async function grove(words: readonly string[], input = ''): Promise<{ code: number | null; out: string; said: string }> {
	const child = spawn(process.execPath, [command, ...words], { cwd: folder });
	const [out, said]: [string[], string[]] = [[], []];
	child.stdout.setEncoding('utf8').on('data', (text: string) => out.push(text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => said.push(text));
	// A command that refuses early reads none of its input.
	child.stdin.on('error', () => {});
	child.stdin.end(input);
	const code = await new Promise<number | null>((resolve) => child.on('close', resolve));
	return { code, out: out.join(''), said: said.join('') };
}

test('prints a line of JSON for each finding, with places that count in the text as it was given', async () => {
	const { code, out } = await grove(['scan', 'note.txt']);
	expect(code).toBe(0);
	const findings = out
		.trim()
		.split('\n')
		.map((line) => JSON.parse(line) as Record<string, unknown>);
	expect(findings).toEqual([
		{ start: 5, end: 13, kind: 'name', text: 'Mrs Khan', proposal: 'a woman' },
		{ start: 15, end: 27, kind: 'telephone', text: '07700 900123', proposal: '[phone removed]' },
		{ start: 32, end: 54, kind: 'small-count', text: 'Two of the three women', proposal: 'Fewer than five of the women' }
	]);
	for (const { start, end, text } of findings) expect(NOTE.slice(start as number, end as number)).toBe(text);
});

test('reads standard input for a dash, and prints nothing where it finds nothing', async () => {
	expect((await grove(['scan', '-'], NOTE)).out).toBe((await grove(['scan', 'note.txt'])).out);
	expect(await grove(['scan', '-'], 'The bus was late.')).toEqual({ code: 0, out: '', said: '' });
});

for (const [what, words, sentence] of [
	['a file that is not there', ['scan', 'nowhere.txt'], 'There is no file nowhere.txt.'],
	['a folder', ['scan', '.'], '. is no file.'],
	['a picture', ['scan', 'picture.png'], 'picture.png is not a text file (UTF-8).'],
	['another encoding', ['scan', 'latin.txt'], 'latin.txt is not a text file (UTF-8).'],
	['a file that is too large', ['scan', 'large.txt'], 'large.txt is larger than 16 MB.'],
	['no file at all', ['scan'], 'Give one file name, or - for standard input.']
] as const) {
	test(`refuses ${what} with a sentence`, async () => {
		const { code, out, said } = await grove(words);
		expect(code).toBe(1);
		expect(out).toBe('');
		expect(said).toContain(sentence);
		expect(said.trim().split('\n')).toHaveLength(1);
	});
}

test('tells of itself with --help, and says what it does not know', async () => {
	expect((await grove(['--help'])).out).toContain('scan FILE');
	const { code, said } = await grove(['scan', 'note.txt', '--loud']);
	expect(code).toBe(2);
	expect(said).toContain('--loud');
});
