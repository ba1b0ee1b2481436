import { expect, test } from 'vitest';
import { applyProposals, scanIdentifiers, type Known } from './index';
import { PASSAGES } from './passages';

const found = (text: string, known?: Known): string[] => scanIdentifiers(text, known).map(({ kind, text }) => `${kind}: ${text}`);
const redacted = (text: string, known?: Known): string => applyProposals(text, scanIdentifiers(text, known));

test('what is proposed still reads as a sentence', () => {
	expect(redacted('Maria came with her brother Kamil. We met Maria again on Friday.')).toBe(
		'A participant came with her brother [name]. We met a participant again on Friday.'
	);
	expect(redacted("A man aged 43 lives at 14 Mill Road, BL9 0XX; ring 07700 900123. It is Maria's flat.")).toBe(
		"A man in their forties lives at [address], [postcode]; ring [telephone]. It is a participant's flat."
	);
});

test('people and bodies of the workspace are found by their names', () => {
	const known = { names: ['Ada Byrne', 'Farid Qadir-Holt'], bodies: ['Irwell Employment Partnership'] };
	expect(found('ada byrne and Qadir-Holt wrote to the Irwell employment partnership.', known)).toEqual([
		'name: ada byrne',
		'name: Qadir-Holt',
		'organisation: Irwell employment partnership'
	]);
	expect(redacted('Byrne wrote it. So did Byrne.', known)).toBe('A colleague wrote it. So did a colleague.');
	expect(found('A letter from Qadir-Holt to the partnership.')).toEqual([]);
});

test('a surname met once is found again on its own', () => {
	expect(found('Maria Zelenka rang. Later a note from Zelenka.')).toEqual(['name: Maria Zelenka', 'name: Zelenka']);
	expect(found('Later a note from Zelenka.')).toEqual([]);
});

test('a month, a small verb and a house are no people, until somebody speaks', () => {
	expect(found('Will it rain in May? Grace House is dry.')).toEqual([]);
	expect(found('Will said that May told Grace.')).toEqual(['name: Will', 'name: May', 'name: Grace']);
});

test('ten digits are an NHS number where the check digit or the sentence says so', () => {
	expect(found('943 476 5919')).toEqual(['nhs-number: 943 476 5919']);
	expect(found('943 476 5918')).toEqual([]);
	expect(found('NHS no. 943 476 5918')).toEqual(['nhs-number: 943 476 5918']);
});

test('a long past date is marked unless it is the date of an event; a present one is not', () => {
	expect(found('Maria, 4/5/1984')).toEqual(['name: Maria', 'date-of-birth: 4/5/1984']);
	expect(found('The centre opened on 4 May 2004 and the meeting is on 4 May 2026.')).toEqual([]);
	expect(found('He was born on 4 May 2016.')).toEqual(['date-of-birth: 4 May 2016']);
});

test('dates, times, sums and ranges of ages are left alone', () => {
	expect(found('On 01.02.2026 09:30 we paid £1,200.00 for ages 16 to 24, the 1st of 2 visits.')).toEqual([]);
});

test('marks are sorted, do not overlap and say where they stand', () => {
	const text = 'Mr Khan (k.khan@mail.example, 07700 900123, NI AB 12 34 56 C) of 14 Mill Road, M9 4QQ.';
	const marks = scanIdentifiers(text, { names: ['Mr Khan'] });
	expect(marks.map(({ kind }) => kind)).toEqual(['name', 'email', 'telephone', 'ni-number', 'address', 'postcode']);
	for (const [at, mark] of marks.entries()) {
		expect(text.slice(mark.start, mark.end)).toBe(mark.text);
		expect(mark.start).toBeGreaterThanOrEqual(marks[at - 1]?.end ?? 0);
	}
});

test('most of what identifies is found, and little else is marked', () => {
	const score = { hit: 0, missed: [] as string[], extra: [] as string[] };
	for (const passage of PASSAGES) {
		const { text, wanted } = unbraced(passage);
		const marks = scanIdentifiers(text);
		const isHit = (mark: { start: number; end: number }): boolean =>
			wanted.some(({ start, end }) => mark.start < end && mark.end > start);
		score.extra.push(...marks.filter((mark) => !isHit(mark)).map((mark) => mark.text));
		for (const { start, end } of wanted) {
			// Found is found whole: a family name left standing is not.
			const covered = marks.some((mark) => mark.start <= start && mark.end >= end);
			if (covered) score.hit++;
			else score.missed.push(text.slice(start, end));
		}
	}
	const recall = score.hit / (score.hit + score.missed.length);
	const precision = score.hit / (score.hit + score.extra.length);
	process.stdout.write(
		`Identifiers on ${PASSAGES.length} passages: recall ${recall.toFixed(3)}, precision ${precision.toFixed(3)}\n`
	);
	process.stdout.write(
		`Missed: ${score.missed.join(' · ') || 'none'}. Marked without need: ${score.extra.join(' · ') || 'none'}.\n`
	);
	expect(recall).toBeGreaterThan(0.93);
	expect(precision).toBeGreaterThan(0.93);
});

function unbraced(passage: string): { text: string; wanted: { start: number; end: number }[] } {
	const wanted: { start: number; end: number }[] = [];
	let text = '';
	for (const piece of passage.split(/(\{[^}]*\})/)) {
		const bare = piece.replace(/[{}]/g, '');
		if (piece.startsWith('{')) wanted.push({ start: text.length, end: text.length + bare.length });
		text += bare;
	}
	return { text, wanted };
}

const LONG = 100_000;
test.each([
	' ',
	'\n',
	'a',
	'A',
	'1',
	'0 ',
	'1 ',
	'a@',
	'a.',
	'Maria ',
	'Aa ',
	'+1-',
	'(0',
	"a'",
	'a-',
	'born ',
	'tel ',
	'1 Aaa ',
	'1 may ',
	'Flat 1 ',
	'Mr '
])('100 KB of "%s" is read in under a tenth of a second', (piece) => {
	const text = piece.repeat(LONG / piece.length) + '!';
	scanIdentifiers(text.slice(0, 5_000));
	const before = process.cpuUsage();
	scanIdentifiers(text, { names: ['Maria Aaa', 'Aa Bb'] });
	expect(process.cpuUsage(before).user / 1_000).toBeLessThan(100);
});
