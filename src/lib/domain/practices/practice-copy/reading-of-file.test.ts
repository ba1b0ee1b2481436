import { describe, expect, test } from 'vitest';
import { starterForms } from '#lib/server/practices/starter-forms';
import { answersAsRead } from '../reading-practice';
import { readingOfFile } from './reading-of-file';

const forms = starterForms();
const file = (more: object = {}) => ({
	format: 'grove-practice',
	version: 1,
	form: { name: 'practice-21', version: 1 },
	title: 'Walking job club',
	language: 'en-GB',
	sections: [],
	...more
});
const read = (data: unknown) => answersAsRead(readingOfFile(data, forms).reading);

describe('the JSON of a practice', () => {
	test('may leave out whatever says nothing', () => {
		expect(read(file()).answers['title']?.text).toBe('Walking job club');
	});

	test('keeps what the form does not know, to be placed by hand', () => {
		const status = { key: 'status', options: [{ option: 'never-heard', label: 'Never heard' }] };
		const strange = { key: 'weather', heading: 'Weather', text: 'It rained.' };
		const hoped = { key: 'hoped-for-effects', effects: [{ group: 'cats', claim: 'hoped-for', statement: 'They sleep.' }] };
		const { answers, unplaced } = read(file({ sections: [status, strange, hoped] }));
		expect(answers['status']?.chosen).toBeUndefined();
		expect(unplaced.join('\n')).toMatch(/Never heard\s+Weather\s+It rained\.\s+cats: They sleep\./);
	});

	test('takes names that every object has for words', () => {
		const { answers, unplaced } = read(JSON.parse(JSON.stringify(file({ sections: [{ key: 'constructor', text: 'Boo' }] }))));
		expect([Object.keys(answers), unplaced]).toEqual([['title'], ['Boo']]);
	});

	test.each([
		['of something else', { format: 'cookbook' }, 'no practice saved from Grove'],
		['of a later Grove', { version: 2 }, 'A newer Grove'],
		['by a form that is not here', { form: { name: 'secret', version: 1, label: 'Ours' } }, '“Ours”'],
		[
			'with a claim of its own',
			{ sections: [{ key: 'x', effects: [{ group: 'a', claim: 'proven' }] }] },
			'sections.0.effects.0.claim'
		],
		['with no name', { title: '' }, 'title']
	])('%s is refused in words', (_, more, words) => {
		expect(() => readingOfFile(file(more), forms)).toThrow(words);
	});
	test.each([null, 5, 'text', [], {}])('that is %j is refused', (data) => {
		expect(() => readingOfFile(data, forms)).toThrow('no practice saved from Grove');
	});
});
