import { expect, test } from 'vitest';
import { applyProposals } from './finding';
import { scanIdentifiers, type Known } from './scan';

const found = (text: string, known?: Known): string[] => scanIdentifiers(text, known).map(({ kind, text }) => `${kind}: ${text}`);
const redacted = (text: string, known?: Known): string => applyProposals(text, scanIdentifiers(text, known));

test('what is proposed still reads as a sentence, and says nothing that was not there', () => {
	expect(redacted('Maria came with her brother Kamil. We met Maria again on Friday.')).toBe(
		'Someone came with her brother [name removed]. We met someone again on Friday.'
	);
	expect(redacted("A man aged 43 lives at 14 Mill Road, BL9 0XX; ring 07700 900123. It is Maria's flat.")).toBe(
		"A man in his forties lives at [address removed], [postcode removed]; ring [phone removed]. It is someone's flat."
	);
	expect(redacted('Mrs Khan rang about Mr Osei. She is 34. They met a 58-year-old woman. A person aged 23 left.')).toBe(
		'A woman rang about a man. She is in her thirties. They met a woman in her fifties. A person in their twenties left.'
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
});

test.each([
	['Siobhan', 'Rang siobhan today.', ['name: siobhan']],
	['an initial', 'L. Mbeki and K. O’Rourke both came.', ['name: L. Mbeki', 'name: K. O’Rourke']],
	['capitals throughout', 'MRS BEGUM RANG ABOUT HER SON HARIS.', ['name: MRS BEGUM', 'name: HARIS']],
	['a hyphen and a particle', 'Mary-Kate met Pieter van der Berg.', ['name: Mary-Kate', 'name: Pieter van der Berg']],
	['a possessive', "Femi's CV is done.", ['name: Femi']],
	['a nickname', 'A lad known as Smiler came.', ['name: Smiler']],
	['a family name first', 'Hussain, Bilal – attended', ['name: Hussain', 'name: Bilal']],
	['a family name met again', 'Maria Zelenka rang. Later a note from Zelenka.', ['name: Maria Zelenka', 'name: Zelenka']]
])('a name is found: %s', (_, text, wanted) => expect(found(text)).toEqual(wanted));

test.each([
	'Will it rain in May? Grace House is dry. Mark the date and hope for the best.',
	'Marks & Spencer, Lloyds, Asda and John Lewis wrote to the Jobcentre in Bury.',
	"Khan's Cash and Carry and Patel's Pharmacy are on Market Street in Heywood.",
	'The Skills Bootcamp and a course called Restart began in April.'
])('no name is found: %s', (text) => expect(found(text)).toEqual([]));

test('a month, a small verb and a virtue are people as soon as somebody speaks', () => {
	expect(found('Will said that May told Grace.')).toEqual(['name: Will', 'name: May', 'name: Grace']);
});

test('ten digits are an NHS number where the check digit or the sentence says so', () => {
	expect(found('943 476 5919')).toEqual(['nhs-number: 943 476 5919']);
	expect(found('943-476-5919')).toEqual(['nhs-number: 943-476-5919']);
	expect(found('943 476 5918')).toEqual([]);
	expect(found('NHS no. 943 476 5918')).toEqual(['nhs-number: 943 476 5918']);
});

test('a National Insurance number has a prefix that is issued, unless the sentence calls it one', () => {
	expect(found('ab123456c')).toEqual(['ni-number: ab123456c']);
	expect(found('GB 12 34 56 C')).toEqual([]);
	expect(found('NI number GB 12 34 56 C')).toEqual(['ni-number: GB 12 34 56 C']);
});

test('telephone numbers are found in every usual spelling', () => {
	for (const number of [
		'07700 900123',
		'07700-900-123',
		'07700.900.123',
		'+44 7700 900123',
		'0044 7700 900123',
		'(0161) 496 0123',
		'020 7946 0123',
		'03069 990123',
		'+44 (0)161 496 0123'
	])
		expect(found(`Ring ${number} today.`)).toEqual([`telephone: ${number}`]);
});

test('a long past date is marked unless it is the date of an event; a present one is not', () => {
	expect(found('Maria, 4/5/1984')).toEqual(['name: Maria', 'date-of-birth: 4/5/1984']);
	expect(found('The centre opened on 4 May 2004 and the meeting is on 4 May 2026.')).toEqual([]);
	expect(found('He was born on 4 May 2016.')).toEqual(['date-of-birth: 4 May 2016']);
});

test('ages are found in figures and in words; bands, ranges and the ages of things are left alone', () => {
	expect(found('She is thirty-four. He turned 60. A lad of 19yo, aged 19; her 15-year-old; in his late fifties.')).toEqual([
		'age: thirty-four',
		'age: 60',
		'age: 19yo',
		'age: aged 19',
		'age: 15-year-old',
		'age: in his late fifties'
	]);
	expect(found('For ages 16 to 24 and over 50s, a ten-year-old scheme. She is in her twenties and is 20 minutes late.')).toEqual(
		[]
	);
});

test('dates, times, sums and numbers of things are left alone', () => {
	expect(
		found('On 01.02.2026 09:30 we paid £1,200.00, the 1st of 2 visits. Invoice 10234, room 204, form SL2, section 4.2.')
	).toEqual([]);
});

test('counts of people under five are found; of staff, children and things they are not', () => {
	expect(redacted('Two of the three women left. We met four participants and 12 others.')).toBe(
		'Fewer than five of the women left. We met fewer than five participants and 12 others.'
	);
	expect(found('Three job fairs, two supervisors, two children, two of the forms.')).toEqual([]);
});

test('facts that are rare together are each made wider, and left alone where they stand apart', () => {
	expect(redacted("A 58-year-old miner from Tottington with Crohn's disease came.")).toBe(
		'A [age removed] worker from the area with a health condition came.'
	);
	expect(redacted('The only deaf barista in Ramsbottom told us.')).toBe('A disabled worker in the area told us.');
	expect(found('Epilepsy is never the problem. The depot in Tottington is hiring. The only bus goes at ten.')).toEqual([]);
});

test('Markdown around an identifier does not hide it, and places count in UTF-16 units', () => {
	const text = '🙂 **Rukhsana Mir** – [mail](mailto:r.mir@example.com), `07700 900123`';
	const findings = scanIdentifiers(text);
	expect(findings.map(({ kind }) => kind)).toEqual(['name', 'email', 'telephone']);
	for (const { start, end, text: it } of findings) expect(text.slice(start, end)).toBe(it);
	expect(findings[0]!.start).toBe(5);
});
