import { expect, test } from 'vitest';
import { passagesOf } from '#tests/corpora/identifiers/passages';
import { isPattern, score, shares } from '#tests/corpora/identifiers/score';
import { applyProposals } from './finding';
import { scanIdentifiers } from './scan';

const halves = ['held-out', 'tuned'] as const;

test.each(halves)('the scan finds what it aims at on the %s half, and marks little else', (half) => {
	const { kinds, missed, wrong } = score(passagesOf(half), scanIdentifiers);
	const names = kinds.filter(({ kind }) => kind === 'name');
	const said = `Missed: ${missed.join(' · ')}\nMarked without need: ${wrong.join(' · ')}`;
	expect(shares(kinds.filter(isPattern)).recall, said).toBeGreaterThanOrEqual(0.95);
	expect(shares(names).recall, said).toBeGreaterThanOrEqual(0.9);
	expect(shares(names).precision, said).toBeGreaterThanOrEqual(0.85);
	expect(shares(kinds).precision, said).toBeGreaterThanOrEqual(0.85);
});

test.each(halves)('the %s half holds more than a hundred passages, and some in which nothing is to be found', (half) => {
	const passages = passagesOf(half);
	expect(passages.length).toBeGreaterThan(100);
	expect(passages.filter(({ labels }) => labels.length === 0).length).toBeGreaterThan(20);
	expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
});

test.each(halves)('what is proposed is not marked again, on the %s half', (half) => {
	const again = passagesOf(half).flatMap(({ id, text }) => {
		const wording = applyProposals(text, scanIdentifiers(text));
		// A capital that a removed name explained may look like a name of its own afterwards; what was proposed may not.
		const before = new Set(scanIdentifiers(text).map(({ proposal }) => proposal));
		return scanIdentifiers(wording)
			.filter(({ text: it }) => before.has(it))
			.map(({ text: it }) => `${id}: ${it}`);
	});
	expect(again).toEqual([]);
});

test('every finding says where it stands, in order and without overlaps', () => {
	for (const { text } of [...passagesOf('held-out'), ...passagesOf('tuned')]) {
		let last = 0;
		for (const finding of scanIdentifiers(text)) {
			expect(text.slice(finding.start, finding.end)).toBe(finding.text);
			expect(finding.start).toBeGreaterThanOrEqual(last);
			expect(finding.end).toBeGreaterThan(finding.start);
			expect(finding.text).not.toContain('\n');
			last = finding.end;
		}
	}
});
