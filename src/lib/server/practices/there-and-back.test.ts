import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import {
	answersAsRead,
	copyOf,
	readingOfFile,
	sectionsOf,
	type Answer,
	type PracticeCopy,
	type PracticeReading
} from '#lib/domain/practices';
import { answer } from '#lib/domain/practices/answer';
import { readPracticeIn } from '#tests/corpora/practices/measure';
import { practiceSheet } from '../../../routes/(public)/practices/[id=id]/sheet';
import { readExample, readStarterPractices, readTemplates } from '../content';
import { toMarkdown } from '../documents';
import { toWord } from '../documents/word/to-word';
import { starterForms } from './starter-forms';

type Answers = Readonly<Record<string, Answer>>;
const forms = starterForms();
const act = { by: 'a'.repeat(26), at: '2026-05-01T09:00:00.000Z' };
const ABOUT = {
	language: 'cy',
	area: 'Bury | two towns',
	source: 'https://a.example/b_c',
	sourceBy: 'Bury & Co | Council',
	sourceAddress: 'https://a.example/d_e?f=1&g=2',
	fundedUntil: '2027-03',
	fundedBy: 'A *trust*',
	fundingAsk: 'Commissioner, Bury',
	checkedOn: '2026-05-02',
	reviewBy: '2027-12-31'
};

function copied(form: string, answers: Answers, gaps: readonly string[] = []): PracticeCopy {
	const template = readTemplates().find(({ name }) => name === form)!;
	const { options } = forms.find((each) => each.template.name === form)!;
	return copyOf({ template: 'a'.repeat(26), answers, gaps: [...gaps], ...ABOUT }, template, options);
}

const WAYS: Readonly<Record<string, (copy: PracticeCopy) => Promise<PracticeReading>>> = {
	JSON: async (copy) => readingOfFile(JSON.parse(JSON.stringify(copy)), forms).reading,
	Markdown: async (copy) => readPracticeIn(new TextEncoder().encode(toMarkdown(practiceSheet(copy))), 'a.md'),
	Word: async (copy) => readPracticeIn(await toWord(practiceSheet(copy)), 'a.docx')
};

/** Answers as they are compared: without consent, which no copy carries, and without what is empty. */
const said = (answers: Answers, textOf = (text: string) => text) =>
	Object.fromEntries(
		Object.entries(answers).map(([key, { text, contact, ...rest }]) => {
			const { consent: _, ...details } = contact ?? { consent: null };
			const filled = Object.entries({ ...rest, text: textOf(text ?? ''), ...(contact && { contact: details }) });
			return [key, Object.fromEntries(filled.filter(([, value]) => Object.keys(value).length > 0))];
		})
	);
const written = [...(await readExample()).practices, ...readStarterPractices().map((each) => ({ ...each, gaps: [] }))];
const practices = written.map(({ handle, template, answers, gaps }) => ({
	name: handle,
	form: template,
	gaps,
	answers: Object.fromEntries(
		Object.entries(answers).map(([key, { contact, ...rest }]) => {
			const asked = contact && { contact: { ...contact, consent: contact.consent ? act : null } };
			return [key, v.parse(answer, { ...rest, ...asked })];
		})
	)
}));

describe.each(Object.entries(WAYS))('a practice saved as %s and brought in again', (way, thereAndBack) => {
	test.each(practices)('is the same: $name', async ({ form, answers, gaps }) => {
		const reading = await thereAndBack(copied(form, answers, gaps));
		const read = answersAsRead(reading);
		expect(said(read.answers)).toEqual(said(answers));
		expect(read.unplaced).toEqual([]);
		expect(reading.about).toEqual({ ...ABOUT, gaps });
		expect(reading.charactersOut).toBe(reading.charactersIn);
	});

	test('says which files stay behind, and takes none of that for words of the practice', async () => {
		const answers = { title: { text: 'A bus by hand' }, tried: { text: 'We drew it.' } };
		const address = 'https://a.example/practices/b/attachments/c';
		const file = { name: 'checklist.pdf', kind: 'PDF', bytes: 2_048, description: 'What to *pack*', address };
		const copy = { ...copied('what-worked', answers, ['contact']), files: [file] };
		expect(toMarkdown(practiceSheet(copy))).toContain('checklist.pdf (PDF, 2 KB)');
		const reading = await thereAndBack(copy);
		const read = answersAsRead(reading);
		expect([said(read.answers), read.unplaced]).toEqual([said(answers), []]);
		expect(reading.about).toEqual({ ...ABOUT, gaps: ['contact'] });
		expect(reading.charactersOut).toBe(reading.charactersIn);
	});

	const word = fc.constantFrom(
		'bus',
		'a',
		'*',
		'_x_',
		'|',
		'\\',
		'`',
		'<b>',
		'&amp;',
		'#',
		'5',
		'[x]',
		'(y)',
		'https://a.example/b',
		'☒',
		'“é”',
		'=1'
	);
	const phrase = fc.constantFrom('bus', 'a quiet room', '5 people', 'été', 'x_y', '2 * 3', 'R&D');
	const marked = fc.oneof(
		phrase,
		phrase.map((each) => `**${each}**`),
		phrase.map((each) => `*${each}*`),
		phrase.map((each) => `~~${each}~~`),
		phrase.map((each) => `[${each}](https://a.example/b_c?d=1)`),
		fc.constantFrom('https://a.example/b_c', '\\*stars\\*', '***both***')
	);
	const sentence = fc.array(marked, { minLength: 1, maxLength: 4 }).map((all) => all.join(', '));
	const items = fc.array(sentence, { minLength: 1, maxLength: 3 });
	const block = fc.oneof(
		sentence,
		sentence.map((each) => `> ${each}`),
		phrase.map((each) => `### ${each}`),
		items.map((all) => all.map((each) => `- ${each}`).join('\n')),
		items.map((all) => all.map((each, at) => `${at + 1}. ${each}`).join('\n'))
	);
	const markdown = fc.array(block, { minLength: 1, maxLength: 3 }).map((all) => all.join('\n\nThen:\n\n'));

	test('keeps what is bold, slanted, struck, linked, quoted, listed and numbered in its words', async () => {
		await fc.assert(
			fc.asyncProperty(markdown, async (text) => {
				const { answers } = answersAsRead(await thereAndBack(copied('what-worked', { title: { text: 'A' }, tried: { text } })));
				expect(answers['tried']?.text).toBe(text);
			}),
			{ numRuns: 60 }
		);
	});

	const line = fc.array(word, { minLength: 1, maxLength: 6 }).map((words) => words.join(' '));
	const may = fc.option(line, { nil: '' });
	const facts = fc.array(fc.record({ what: line, figure: may, source: may, disputed: may }), { maxLength: 3 });
	const template = readTemplates().find(({ name }) => name === 'practice-21')!;
	const { options } = forms.find(({ template: { name } }) => name === template.name)!;
	const answerOf = (section: (typeof template.parts)[number]['sections'][number]) => {
		const known = (options.get(section.key) ?? []).map(({ option }) => option);
		const text =
			section.kind === 'contact' || section.kind === 'line'
				? fc.constant('')
				: fc.constantFrom('', 'We drew it.\n\n- one\n- two');
		const common = { text, inShort: section.kind === 'line' ? fc.constant('') : may, facts };
		if (section.kind === 'options') return fc.record({ ...common, chosen: fc.subarray(known) });
		if (section.kind === 'contact')
			return fc.record({ ...common, contact: fc.record({ role: line, body: may, name: may, reach: may }) });
		if (section.kind !== 'effects') return fc.record(common);
		const effect = {
			group: fc.constantFrom(...known),
			claim: fc.constantFrom(...section.claims),
			statement: line,
			source: may,
			when: may
		};
		const start = fc.oneof(
			fc.constant({}),
			line.map((baseline) => ({ baseline })),
			fc.constant({ baselineUnknown: true })
		);
		const whole = fc
			.tuple(fc.record(effect), start)
			.map(([said, about]) => (said.claim === 'measured' || 'baseline' in about ? { ...said, ...about } : said));
		return fc.record({ ...common, effects: fc.array(whole, { maxLength: 3 }) });
	};
	const anything = fc.record(
		Object.fromEntries(
			sectionsOf(template)
				.filter(({ key }) => key !== 'title')
				.map((section) => [section.key, answerOf(section)])
		)
	) as fc.Arbitrary<Answers>;

	test('is the same, whatever is written in its lines and tables', async () => {
		await fc.assert(
			fc.asyncProperty(anything, async (written) => {
				const answers = { title: { text: 'A bus | and *a* walk' }, ...written };
				const { answers: read } = answersAsRead(await thereAndBack(copied('practice-21', answers)));
				const filled = (of: ReturnType<typeof said>) => Object.entries(of).filter(([, each]) => Object.keys(each).length > 0);
				expect(filled(said(read))).toEqual(filled(said(answers)));
			}),
			{ numRuns: 10 }
		);
	});
});
