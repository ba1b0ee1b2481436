import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { leaveOutNames, type Participants } from './leave-out-names';

const of = (people: readonly string[], bodies: readonly string[] = [], sets: readonly string[] = []): Participants => ({
	people: people.map((name) => ({ id: null, name })),
	bodies,
	sets
});
const left = (text: string, participants: Participants): string => leaveOutNames(text, participants).text;

describe('people are found', () => {
	const those = of(['Anna Miłosz', 'Jörg Müller-Øster', 'Siân O’Connor', 'Pieter van der Berg', 'Elizabeth (Liz) Ann Hallam']);
	test.each([
		['in any letters', 'anna said so, and ANNA MIŁOSZ too', 'a participant said so, and a participant too'],
		['without accents', 'Anna Milosz, Sian, Jorg and Joerg', 'a participant, a participant, a participant and a participant'],
		['an umlaut spelt out', 'Mueller rang', 'a participant rang'],
		['by half a double name', 'Jörg Müller, Mr Øster and Oster', 'a participant, Mr a participant and a participant'],
		['with an apostrophe of any kind', "O'Connor and OConnor’s list", 'a participant and a participant’s list'],
		['with a possessive', 'Anna’s list, Siân’ll ring', 'a participant’s list, a participant’ll ring'],
		['with an ending and no apostrophe', 'Annas list', 'a participant’s list'],
		['by a letter and a name', 'A. Milosz, Anna M. and P van der Berg', 'a participant, a participant. and a participant'],
		['by the last name with its small words', 'Mr van der Berg, Berg', 'Mr van der a participant, a participant'],
		['by a name in brackets and one between', 'Liz came; Elizabeth Ann Hallam', 'a participant came; a participant'],
		['in an address', 'anna.milosz@northway.example', 'a participant@northway.example'],
		['behind an elision', 'le cahier d’Anna', 'le cahier d’a participant'],
		['by initials', 'AM to ring, said JMØ and J.M.', 'a participant to ring, said a participant and a participant.'],
		['by initials of a whole name', 'Ask EAH and PvdB', 'Ask a participant and a participant']
	])('%s', (_, text, wanted) => expect(left(text, those)).toBe(wanted));

	test('initials that are known for something else, only where somebody would stand', () => {
		const short = of(['Ian Brown', 'Lucy Dunn', 'Ada Miller']);
		for (const text of [
			'IB is paid weekly, and so is support for LD.',
			'We met at 10 AM and 11.30 AM.',
			'Incapacity benefit (IB)'
		])
			expect(left(text, short).replace('a participant is paid', 'IB is paid')).toBe(text);
		expect(left('IB to ring. LD: the list. Ring the bank (AM). AM/LD', short)).toBe(
			'a participant to ring. a participant: the list. Ring the bank (a participant). a participant/a participant'
		);
	});

	test('in writing without spaces, and from right to left', () => {
		expect(left('昨日王小明说了', of(['王小明']))).toBe('昨日a participant说了');
		expect(left('قال أحمد ذلك', of(['أحمد سالم']))).toBe('قال a participant ذلك');
	});
});

describe('a name that is an ordinary word', () => {
	const those = of(['Will Hope', 'May Young', 'Grace Hall', 'Mark Wood', 'Jo So', 'April Short']);
	test.each([
		'We hope it will work, and may mark the young wood in the hall.',
		'Will you ring? May it help. Mark the date. Will there be time?',
		'By 12 May, in May, during April, May 2026 and the 3rd of May.',
		'So we rang, with grace, in a short while.',
		'Willing Hopeful Graceful Marked Johan'
	])('stays a word: %s', (text) => expect(left(text, those)).toBe(text));
	test.each([
		['Will rang and Hope wrote.', 'a participant rang and a participant wrote.'],
		['We asked May, and Mark’s list is here.', 'We asked a participant, and a participant’s list is here.'],
		['will hope rang grace hall', 'a participant rang a participant'],
		['WILL TO RING', 'a participant TO RING'],
		['Mr Young and Ms Short', 'Mr a participant and Ms a participant'],
		['Jo rang; W. Hope too', 'a participant rang; a participant too']
	])('is somebody: %s', (text, wanted) => expect(left(text, those)).toBe(wanted));

	test('words about somebody are no name', () => {
		const said = of(['Two from the college', 'The chair', 'Tom Ashgrove']);
		const text = 'Two of them sat on a chair from the college.';
		expect(left(text, said)).toBe(text);
		expect(left('two from the college, and tom', said)).toBe('a participant, and a participant');
	});
});

describe('bodies are found', () => {
	const those = of(
		['Ada Byron'],
		['Northway Support Ltd', 'Moss Street Advice', 'Harbour College', 'Byron & Sons Limited', 'Department for Work and Pensions']
	);
	test.each([
		['in any letters', 'northway support and HARBOUR COLLEGE', 'a body and a body'],
		['without a legal form', 'Northway Support', 'a body'],
		['with it', 'Northway Support Ltd.', 'a body.'],
		['by their first words', 'northway, Moss Street, Moss and Harbour’s staff', 'a body, a body, a body and a body’s staff'],
		['by their first letters', 'DWP and MSA said', 'a body and a body said'],
		['by the short form that a text says', 'Northway Support (NS) said. NS rang.', 'a body (a body) said. a body rang.'],
		['with and written otherwise', 'Byron and Sons', 'a body']
	])('%s', (_, text, wanted) => expect(left(text, those)).toBe(wanted));

	test.each([
		'The harbour, the moss on the street, and college support.',
		'Work and pensions, and a department for advice.',
		'A northwayfarer, and MSAs'
	])('no more than them: %s', (text) => expect(left(text, those)).toBe(text));

	test('a set is called by its whole name alone', () => {
		const set = of([], [], ['The Tuesday set']);
		expect(left('On a Tuesday the Tuesday set met.', set)).toBe('On a Tuesday a body met.');
	});

	test('a body called after somebody leaves them their name', () => {
		expect(left('Byron said', those)).toBe('a participant said');
	});
});

describe('whatever the name', () => {
	const syllable = fc.constantFrom('vo', 'zhe', 'kri', 'dü', 'ña', 'szy', 'lø', 'bra', 'qui', 'mé', 'tho', 'xan');
	const part = fc
		.array(syllable, { minLength: 2, maxLength: 4 })
		.map((all) => all.join(''))
		.map((each) => each.charAt(0).toUpperCase() + each.slice(1));
	const person = fc.tuple(part, part).filter(([first, last]) => first.slice(0, 3) !== last.slice(0, 3));
	const written = fc.constantFrom<(first: string, last: string) => string>(
		(first, last) => `${first} ${last}`,
		(first) => first,
		(_, last) => last,
		(first, last) => `${last}, ${first}`,
		(first, last) => `${first[0]!}. ${last}`,
		(first, last) => `${first.toUpperCase()} ${last.toUpperCase()}`,
		(first) => first.toLowerCase(),
		(_, last) => last.normalize('NFD').replace(/\p{M}/gu, ''),
		(first) => `${first}’s`,
		(first) => `${first.normalize('NFD')}'s`,
		(first) => `${first}s`,
		(first, last) => `**${first}** _${last}_`
	);
	const bare = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ø', 'o').toLowerCase();

	test('no part of it is left, wherever it stands', () => {
		fc.assert(
			fc.property(person, written, fc.constantFrom('', 'We asked ', '“', '- ', 'on Friday: '), ([first, last], write, before) => {
				const text = `${before}${write(first, last)} and the bus`;
				const after = left(text, of([`${first} ${last}`]));
				expect(after).toContain('a participant');
				expect(bare(after)).not.toContain(bare(first));
				expect(bare(after)).not.toContain(bare(last));
				expect(after.endsWith(' and the bus')).toBe(true);
			}),
			{ numRuns: 400 }
		);
	});

	test('a text that names nobody stays as it is, letter for letter', () => {
		const others = of(['Ada Byron', 'Will Hope'], ['Northway Support', 'Moss Street Advice']);
		const words = fc.constantFrom(
			'bus',
			'the',
			'rang',
			'12',
			'ring',
			'–',
			'(',
			'Tuesday',
			'é',
			'e\u0301',
			'\n',
			'| a |',
			'😀',
			'ﬁ',
			'\u202e',
			'NHS'
		);
		fc.assert(
			fc.property(fc.array(words), (all) => {
				expect(left(all.join(' '), others)).toBe(all.join(' '));
			})
		);
	});

	test('any text at all is gone through', () => {
		const those = of(['A', '', '()', '\u0301', 'İ Ǆ', 'constructor __proto__'], ['', '()', 'Ltd', 'the', '(X)', 'A&B']);
		fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => typeof left(text, those) === 'string'));
		expect(left('toString hasOwnProperty', those)).toBe('toString hasOwnProperty');
	});
});
