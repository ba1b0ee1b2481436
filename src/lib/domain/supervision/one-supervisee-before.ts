/** A session as version 1 kept it: one supervisee, and what it was about in one text. */
interface OneSupervisee {
	readonly supervisee: string;
	readonly agenda: string;
	readonly record: string;
	readonly opened: readonly string[];
}

/** Its agenda opens the record, so that no words are lost; an agenda's lines are records of their own now. */
export function withSupervisees({ supervisee, agenda, opened: _, ...kept }: OneSupervisee): object {
	const about = agenda === '' ? '' : `**What it is about**\n\n${agenda}`;
	return {
		...kept,
		supervisees: [supervisee],
		record: [about, kept.record].filter(Boolean).join('\n\n'),
		acknowledgements: [],
		corrections: []
	};
}
