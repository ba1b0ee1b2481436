import * as v from 'valibot';
import { expect, test } from 'vitest';
import { minutesLanguage, minutesWords, type MinutesLanguage } from '#lib/domain/learning-sets';
import { GRAMMAR } from '#lib/domain/learning-sets/reading-minutes/grammar-words.ts';
import { readMinutes } from '#lib/domain/learning-sets/reading-minutes/read-minutes.ts';
import { item, text } from '#tests/corpora/minutes/attendance-lists/layout-parts';
import { readMinutesLanguages } from '../content';

const languages = readMinutesLanguages();
const english = languages.find(({ language }) => language === 'en')!;

test.each(languages.map((each) => [each.language, each] as const))('%s answers every kind of small word', (_, { grammar }) => {
	for (const kind of GRAMMAR) expect(grammar[kind], kind).toBeInstanceOf(Array);
	for (const kind of ['joints', 'that', 'was', 'is', 'including', 'ofCount', 'mailFrom', 'each'] as const)
		expect(grammar[kind], kind).not.toEqual([]);
	for (const kind of GRAMMAR) expect(new Set(grammar[kind]).size, kind).toBe(grammar[kind].length);
});

test('a language that leaves out a kind is refused, and so is one with a kind nobody knows', () => {
	const { joints: _, ...left } = english.grammar;
	expect(v.safeParse(minutesLanguage, { ...english, grammar: left }).success).toBe(false);
	expect(v.safeParse(minutesLanguage, { ...english, grammar: { ...english.grammar, tunes: ['la'] } }).success).toBe(false);
	expect(v.safeParse(minutesLanguage, english).success).toBe(true);
});

test('a further file is a further language', () => {
	const esperanto: MinutesLanguage = {
		...english,
		language: 'eo',
		labels: { ...english.labels, present: ['ceestis'], action: ['taskoj'] },
		does: ['devas'],
		common: ['estas', 'kaj', 'de', 'al'],
		grammar: { ...english.grammar, joints: ['kaj'], including: ['inter kiuj'] }
	};
	const lines = [text('Ceestis: Ada Reid, Sipho Ndlovu'), text('Taskoj'), item('Ada devas skribi al la gazeto')];
	const isName = (word: string) => ['ada', 'sipho'].includes(word);
	expect(readMinutes(lines, minutesWords([english, esperanto], isName))).toMatchObject({
		present: ['Ada Reid', 'Sipho Ndlovu'],
		actions: [{ text: 'Ada devas skribi al la gazeto', owners: ['Ada Reid'] }]
	});
	expect(readMinutes(lines, minutesWords([english], isName)).present).toEqual([]);
});
