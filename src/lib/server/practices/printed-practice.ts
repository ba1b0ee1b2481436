import type { PracticeReading } from '#lib/domain/practices';

/** A reading as the command line prints it: options and groups in the document's words, the contact with those of its section. */
export const printedPractice = ({ template, sections, labels, unplaced, charactersIn, charactersOut }: PracticeReading) => ({
	template,
	sections: sections.map(({ number, heading, text, options, contact }) => ({
		number,
		heading,
		text: contact
			? [...new Set([contact.name, contact.role, contact.body, contact.reach, text])].filter(Boolean).join('\n')
			: text,
		options: options.map(({ words }) => words),
		...(contact && { contact })
	})),
	effects: sections.flatMap(({ number, effects }) =>
		effects.map(({ words, claim, statement, source, when, baseline, baselineUnknown }) => ({
			...{ section: number, group: words, claim, statement },
			...(source && { source }),
			...(when && { when }),
			...(baseline && { baseline }),
			...(baselineUnknown && { baselineUnknown })
		}))
	),
	unplaced: unplaced.map(({ text }) => text),
	labels,
	charactersIn,
	charactersOut
});
