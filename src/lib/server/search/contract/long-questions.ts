import { beforeEach, describe, expect, it } from 'vitest';
import { record, textOf, type Asked } from './told-index';

export function describeLongQuestions(asked: Asked): void {
	describe('a long question', () => {
		beforeEach(async () => {
			const others = Array.from({ length: 60 }, (_, n) => record(`Notes ${n + 100}`, `patient records of ward${n}`));
			const about = Array.from({ length: 6 }, (_, n) =>
				record(`Lens ${n}`, 'The crystalline lens in vertebrates: cataract, retina, opacity and cornea of the eye.')
			);
			const related = [
				record('Seen in clinic', 'Cataract and retina: opacity of the cornea.'),
				record('Gardening', 'Retina is a rose.')
			];
			await asked.index.load([[...others, ...about, ...related]]);
		});
		const found = async (words: string): Promise<string[]> =>
			(await asked.ask(words, { limit: 100 })).hits.map((hit) => textOf(hit.title));

		it('also finds what says the same in other words, behind what was asked for', async () => {
			const titles = await found('crystalline lens of vertebrates, patient records ');
			expect(titles).toContain('Seen in clinic');
			expect(titles.indexOf('Seen in clinic')).toBeGreaterThan(titles.indexOf('Lens 5'));
			expect(titles).not.toContain('Gardening');
		});

		it('finds in other words nothing that holds what is to be left out', async () => {
			const titles = await found('crystalline lens of vertebrates, patient records -opacity');
			expect(titles).toHaveLength(60);
			expect(await found('crystalline lens of vertebrates, patient records -"retina opacity"')).not.toContain('Seen in clinic');
		});

		it('gains nothing where it is short, or where words must stand as asked', async () => {
			expect(await found('crystalline lens ')).toHaveLength(6);
			expect(await found('"crystalline" lens vertebrates patient records ')).toHaveLength(6);
		});

		it('is walked by pages in one order, each record once', async () => {
			const words = 'crystalline lens of vertebrates, patient records ';
			const walked: string[] = [];
			let after: string | null = null;
			do {
				const page = await asked.ask(words, { limit: 25, after });
				walked.push(...page.hits.map((hit) => textOf(hit.title)));
				after = page.next;
			} while (after !== null);
			expect(walked).toEqual(await found(words));
			expect(new Set(walked).size).toBe(67);
		});
	});
}
