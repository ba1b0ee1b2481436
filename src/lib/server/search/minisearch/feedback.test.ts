import { beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import type { Token } from '#lib/domain/shared/audience';
import { record, tellingTexts, textOf, type ToldIndex } from '../contract';
import { openMinisearchIndex } from './index';

describe('a long question', () => {
	let index: ToldIndex;
	beforeEach(async () => {
		index = tellingTexts(openMinisearchIndex());
		onTestFinished(() => index.close());
		const others = Array.from({ length: 60 }, (_, n) => record(`Notes ${n + 100}`, `patient records of ward${n}`));
		const about = Array.from({ length: 6 }, (_, n) =>
			record(`Lens ${n}`, 'The crystalline lens in vertebrates: cataract, retina, opacity and cornea of the eye.')
		);
		const related = [
			record('Seen in clinic', 'Cataract and retina: opacity of the cornea.'),
			record('Gardening', 'Retina is a rose.')
		];
		await index.load([[...others, ...about, ...related]]);
	});
	const found = async (words: string): Promise<string[]> =>
		(await index.search({ words, limit: 100 }, new Set<Token>(['public']))).hits.map((hit) => textOf(hit.title));

	it('also finds what says the same in other words, behind what was asked for', async () => {
		const titles = await found('crystalline lens of vertebrates, patient records ');
		expect(titles).toContain('Seen in clinic');
		expect(titles.indexOf('Seen in clinic')).toBeGreaterThan(titles.indexOf('Lens 5'));
		expect(titles).not.toContain('Gardening');
	});

	it('gains nothing where it is short, or where words must stand as asked', async () => {
		expect(await found('crystalline lens ')).toHaveLength(6);
		expect(await found('"crystalline" lens vertebrates patient records ')).toHaveLength(6);
	});
});
