import type { WorkplanLine, WorkplanPage } from '#lib/domain/workplans';

/** What is open on a plan, the latest first: what the reader can decide about, and what others say how it goes. */
export function toLookOver({ sections }: WorkplanPage): {
	readonly mine: readonly WorkplanLine[];
	readonly others: readonly WorkplanLine[];
} {
	const open = sections
		.flatMap(({ lines }) => lines.filter(({ state }) => state === 'open'))
		.toSorted((a, b) => (a.due ?? '9999').localeCompare(b.due ?? '9999'));
	return { mine: open.filter(({ mayChange }) => mayChange), others: open.filter(({ mayChange }) => !mayChange) };
}
