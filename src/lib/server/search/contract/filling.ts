import { describe, expect, it } from 'vitest';
import { audience } from '#lib/domain/shared/audience';
import { ada, idOf, record, type Asked } from './told-index';

export function describeFilling(asked: Asked): void {
	const { keep, ask, titles } = asked;
	describe('filling the index', () => {
		it('says so while it goes on, and already answers', async () => {
			let go = (): void => undefined;
			const gate = new Promise<void>((resolve) => (go = resolve));
			async function* batches() {
				yield [record('Travel early')];
				await gate;
				yield [record('Travel late')];
			}
			const loaded = asked.index.load(batches());
			await expect.poll(() => titles('travel')).toEqual(['Travel early']);
			expect((await ask('travel')).ready).toBe(false);
			go();
			await loaded;
			expect((await ask('travel')).ready).toBe(true);
			expect((await titles('travel')).sort()).toEqual(['Travel early', 'Travel late']);
		});

		it('lets a change made meanwhile stand, though an older state comes in after it', async () => {
			async function* batches() {
				yield [record('First')];
				await keep(record('Second', 'pelican', { audience: audience(ada) }));
				await asked.index.apply([{ drop: { kind: 'practice', id: idOf('First') } }]);
				yield [record('Second', 'pelican'), record('First')];
			}
			await asked.index.load(batches());
			expect(await titles('')).toEqual([]);
			expect(await titles('pelican', {}, ada)).toEqual(['Second']);
		});

		it('forgets what is no longer there', async () => {
			await keep(record('Old'), record('Kept'));
			await asked.index.load([[record('Kept')]]);
			expect(await titles('')).toEqual(['Kept']);
		});
	});
}
