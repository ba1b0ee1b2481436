import type { PartView } from '#lib/domain/practices';

/** Everything that others would read, in one text for the scan; `aside`: lines beside the sections. Whom to ask is left out: that is settled by consent. */
export const wordsToCheck = (title: string, parts: readonly PartView[], aside: readonly string[] = []): string =>
	[
		title,
		...parts
			.flatMap((part) => part.sections)
			.filter((section) => section.contact === null)
			.flatMap((section) => [
				section.text,
				...section.facts.map((fact) => `${fact.what}: ${fact.figure}. ${fact.disputed}`),
				...section.effects.flatMap((effect) => [effect.statement, effect.comparedWith])
			]),
		...aside
	]
		.filter(Boolean)
		.join('\n\n');
