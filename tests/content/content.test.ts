import { describe, expect, test } from 'vitest';
import { readTemplates, readVocabularies, sectionsOf } from '#lib/server/content';

describe('the starter content', () => {
	test('every vocabulary parses', () => {
		expect(readVocabularies().map((each) => each.name)).toContain('client-groups');
	});

	test('every template parses, and the 21-section form has its 21 numbers in order', () => {
		const form = readTemplates().find((each) => each.name === 'practice-21')!;
		expect(sectionsOf(form).map((each) => each.number)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
	});
});
