import { expect, test } from 'vitest';
import { setStanding } from '#lib/domain/learning-sets';
import { contextFor, everyOf } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import type { Context } from '#lib/domain/shared/context';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { loadExample } from '#lib/server/example';
import { knownToReaders, marksBeside, wordsIn } from '#lib/server/identifiers';
import { WORDS } from '#tests/permissions/words';
import { openPracticeWorld } from '#tests/practice-world';

const NOBODY = '0'.repeat(26);

/** The texts of a value at a place such as `items.$.text`. */
function textsAt(value: unknown, place: string): string[] {
	const at = (from: unknown, [step, ...rest]: string[]): unknown[] => {
		if (step === undefined) return [from];
		if (typeof from !== 'object' || from === null) return [];
		const next = step === '$' || step === '*' ? Object.values(from) : [(from as Record<string, unknown>)[step]];
		return next.flatMap((each) => at(each, rest));
	};
	return at(value, place.split('.')).filter((text): text is string => typeof text === 'string' && text !== '');
}

// The example names nobody who is supported: whatever is marked in it is marked without need.
test('of a hundred texts that the example’s people would save, few are asked about without need', async () => {
	const world = await openPracticeWorld();
	await loadExample(await world.as('Dina'), {
		store: world.store,
		clock: world.clock,
		standings: [projectStanding, setStanding]
	});
	const read = world.store.as(system('example'));
	const someone = await contextFor(world.ids.Dina, { store: world.store, clock: world.clock, standings: [] });
	let texts = 0;
	const marked: string[] = [];
	for (const of of collections) {
		const places = wordsIn(of.schema).filter((place) =>
			['asked', 'beside'].includes(WORDS[of.kind]?.[place] ?? WORDS[of.kind]?.['*'] ?? '')
		);
		for (const record of places.length > 0 ? await everyOf(read, of, {}) : []) {
			const { author, by } = record as { author?: string; by?: string };
			const ctx: Context = { ...someone, read, actor: { ...someone.actor, id: author ?? by ?? NOBODY } };
			const known = await knownToReaders(ctx, { kind: of.kind, id: record.id }, record, false);
			for (const text of places.flatMap((place) => textsAt(record, place))) {
				texts++;
				const marks = marksBeside(text, known);
				if (marks.length > 0) marked.push(`${of.kind}: ${marks.map((mark) => `${mark.text} (${mark.what})`).join(', ')}`);
			}
		}
	}
	console.info(`${marked.length} of ${texts} texts of the example would be asked about:\n${marked.join('\n')}`);
	expect(marked.length / texts).toBeLessThan(0.04);
	await world.close();
});
