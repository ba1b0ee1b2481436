import { describe, expect, test } from 'vitest';
import * as v from 'valibot';
import { ContentError, readGuides, readTemplates, readVocabularies, sectionsOf } from '#lib/server/content';
import { readGuide } from '#lib/server/content/read-guide';
import { readYaml } from '#lib/server/content/read-yaml';
import { vocabularySchema } from '#lib/domain/people/vocabulary';

const problemOf = (read: () => unknown): string => {
	try {
		read();
	} catch (error) {
		if (error instanceof ContentError) return error.message;
		throw error;
	}
	return 'nothing wrong';
};

describe('a content file that does not hold', () => {
	const schema = v.strictObject({ name: v.string(), terms: v.array(v.strictObject({ term: v.string('Write a term.') })) });

	test('is named with the line of the wrong value', () => {
		const text = 'name: fruit\nterms:\n  - term: apple\n  - term: 3\n';
		expect(problemOf(() => readYaml('content/fruit.yaml', text, schema))).toBe(
			'content/fruit.yaml:4: terms.1.term: Write a term.'
		);
	});

	test('is named with the line around a missing value', () => {
		expect(problemOf(() => readYaml('content/fruit.yaml', 'name: fruit\n', schema))).toMatch(/^content\/fruit\.yaml:1: terms: /);
	});

	test('is named where it is not YAML, or says a thing twice', () => {
		expect(problemOf(() => readYaml('content/fruit.yaml', 'name: fruit\nterms: [\n', schema))).toMatch(
			/^content\/fruit\.yaml:\d: /
		);
		expect(problemOf(() => readYaml('content/fruit.yaml', 'name: a\nname: b\n', schema))).toMatch(/^content\/fruit\.yaml:2: /);
	});

	test('passes where all is well', () => {
		expect(readYaml('content/fruit.yaml', 'name: fruit\nterms:\n  - term: apple\n', schema).terms).toHaveLength(1);
	});

	test('is named with its line where it is the head of a guide', () => {
		const text = '---\ntitle: A\nsummary: B\norder: none\nhelps: [tree]\n---\n\nText.\n';
		expect(problemOf(() => readGuide('content/guides/a.md', text))).toMatch(/^content\/guides\/a\.md:4: order: /);
		expect(problemOf(() => readGuide('content/guides/a.md', 'Text.'))).toMatch(/^content\/guides\/a\.md:1: /);
	});
});

describe('vocabularies', () => {
	test('each has a name of its own and can be kept in a workspace', () => {
		const all = readVocabularies();
		expect(new Set(all.map((each) => each.name)).size).toBe(all.length);
		for (const each of all) expect(v.safeParse(vocabularySchema, each).issues, each.name).toBeUndefined();
	});

	test('each way of running a set suggests ground rules that say whom to tell', () => {
		const styles = readVocabularies().find((each) => each.name === 'facilitation-styles')!;
		for (const style of styles.terms) expect(style.groundRules?.join(' '), style.term).toContain('safeguarding contact');
	});
});

describe('templates', () => {
	const named = (name: string) => sectionsOf(readTemplates().find((each) => each.name === name)!);

	test('the 21-section form has its 21 numbers in order, each with the heading of the original', () => {
		expect(named('practice-21').map((each) => each.number)).toEqual(Array.from({ length: 21 }, (_, at) => at + 1));
		for (const each of named('practice-21')) expect(each.alsoKnownAs.length, each.key).toBeGreaterThan(0);
	});

	test('every template feeds all five facts of a result', () => {
		for (const each of readTemplates()) {
			const facts = new Set(sectionsOf(each).flatMap((section) => section.card ?? []));
			expect([...facts].sort(), each.name).toEqual(['contact', 'cost', 'evidence', 'for-whom', 'where']);
		}
	});

	test('every list to choose from exists, and every facet is named', () => {
		const vocabularies = new Map(readVocabularies().map((each) => [each.name, each]));
		const facets = vocabularies.get('facets')!.terms.map((each) => each.term);
		for (const section of readTemplates().flatMap(sectionsOf)) {
			if (section.kind !== 'options') continue;
			if (section.choices.from === 'vocabulary') expect(vocabularies.has(section.choices.vocabulary), section.key).toBe(true);
			if (section.facet) expect(facets, section.key).toContain(section.facet);
		}
	});
});

describe('guides', () => {
	test('stand in order, each with a place of its own', () => {
		expect(readGuides().map((each) => each.order)).toEqual(readGuides().map((_, at) => at + 1));
	});

	test('have headings that go down one step at a time', () => {
		for (const guide of readGuides()) {
			const levels = [...guide.body.matchAll(/^(#+) /gm)].map(([, marks]) => marks!.length);
			expect(levels[0], guide.name).toBe(2);
			levels.forEach((level, at) =>
				expect(level - (levels[at - 1] ?? 1), `${guide.name}, heading ${at + 1}`).toBeLessThanOrEqual(1)
			);
			expect(Math.min(...levels), guide.name).toBe(2);
		}
	});

	test('can be read in a few minutes', () => {
		for (const guide of readGuides()) {
			const words = guide.body.split(/\s+/).length;
			expect(words, guide.name).toBeGreaterThan(350);
			expect(words, guide.name).toBeLessThan(750);
		}
	});
});
