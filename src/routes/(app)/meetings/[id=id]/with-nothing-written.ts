interface OnAgenda {
	readonly topic: string | null;
	readonly kind: string;
	readonly title: string;
	readonly recurring: boolean;
	readonly outcome: string | null;
}

/**
 * What of an agenda nothing is written under and nobody has said what became of it. It is ticked as not reached where the note says
 * of other things what they were written under; where it says that of nothing, nobody can tell. What comes every time comes anyway.
 */
export function withNothingWritten(agenda: readonly OnAgenda[], items: readonly { readonly topic: string | null }[]) {
	const written = new Set(items.flatMap(({ topic }) => topic ?? []));
	const topics = agenda.flatMap(({ topic, kind, title, recurring, outcome }) =>
		topic !== null && kind !== 'break' && !recurring && outcome === null && !written.has(topic) ? [{ topic, title }] : []
	);
	return { topics, ticked: written.size > 0 ? topics.map(({ topic }) => topic) : [] };
}
