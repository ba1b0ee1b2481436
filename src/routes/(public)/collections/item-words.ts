import type { ItemLine } from '#lib/domain/reading-collections';
import { beginningOf } from '#lib/server/markdown';

const CLAIMS = { measured: 'Measured', reported: 'Reported by people', 'hoped-for': 'Hoped for' } as const;

/** An item of a collection in words: what it is, what stands of it before it is opened, and its place. */
export function itemWords({ id, why, of }: ItemLine) {
	if (of.is === 'lesson')
		return {
			id,
			why,
			kind: 'Lesson',
			title: of.title,
			facts: [of.state],
			says: beginningOf(of.says),
			href: `/tree/lessons/${of.id}`
		};
	const facts = [...(of.forWhom ? [of.forWhom] : []), ...(of.claim ? [CLAIMS[of.claim]] : [])];
	return { id, why, kind: 'Practice', title: of.title, facts, says: beginningOf(of.evidence), href: `/practices/${of.id}` };
}
export type ItemWords = ReturnType<typeof itemWords>;
