import { expect, test } from 'vitest';
import * as v from 'valibot';
import { openWorld } from '#tests/world';
import { keepEntry, keepEntryWish, usualModel } from '.';

test('the prompts of one’s own latest entry come again; before the first there are none', async () => {
	const world = await openWorld();
	try {
		const ada = await world.as('Ada');
		expect(await usualModel(ada)).toBe('');
		const keep = (model: string, day: string) => keepEntry(ada, v.parse(keepEntryWish, { text: 'A line.', model, day }));
		await keep('kolb', '2026-05-12');
		await keep('gibbs', '2026-05-02');
		expect(await usualModel(ada)).toBe('kolb');
		await keep('none', '2026-05-13');
		expect(await usualModel(ada)).toBe('none');
		expect(await usualModel(await world.as('Grace'))).toBe('');
	} finally {
		await world.close();
	}
});
