import { expect, test } from 'vitest';
import { scanIdentifiers } from './scan';
import { scanInTurns } from './scan-in-turns';

const PIECE = 'The bus was late again, and nobody said why. Ring 07700 900123, not AB 12 34 56 C.\n\n';

test('a long text is found in as one scanned at once, each mark in its own place', async () => {
	const text = PIECE.repeat(600);
	const findings = await scanInTurns(text);
	expect(findings).toEqual(scanIdentifiers(text));
	expect(findings).toHaveLength(1_200);
});

test('others have their turn between the paragraphs of a long text', async () => {
	let turns = 0;
	const count = setInterval(() => turns++, 0);
	await scanInTurns(PIECE.repeat(2_000));
	clearInterval(count);
	expect(turns).toBeGreaterThan(3);
});

test('a text without a gap is scanned to its end', async () => {
	expect((await scanInTurns('x'.repeat(50_000) + ' 07700 900123')).map(({ text }) => text)).toEqual(['07700 900123']);
});
