import { wordDiff } from '#lib/server/documents';

interface Line {
	readonly of: string;
	readonly title: string;
	readonly note: string;
	readonly stays: boolean;
}
interface Written {
	readonly title: string;
	readonly introduction: string;
}

/** Where words that lie beside a draft say something else than the form shows, field by field; their order of what is cited, too. */
export function sideBySide(
	{ lines, ...shown }: Written & { lines: readonly Line[] },
	{ parts, ...aside }: Written & { parts: readonly Line[] }
) {
	const notes = parts.map((part) => ({ part, line: lines.find(({ of }) => of === part.of) }));
	const texts = [
		{ label: 'Title', shown: shown.title, aside: aside.title },
		{ label: 'Introduction', shown: shown.introduction, aside: aside.introduction },
		...notes.map(({ part, line }) => ({ label: `Why it matters: ${part.title}`, shown: line?.note ?? '', aside: part.note }))
	];
	const staying = (all: readonly Line[]) =>
		all
			.filter(({ stays }) => stays)
			.map(({ of }) => of)
			.join(' ');
	return {
		texts: texts
			.filter((text) => text.shown !== text.aside)
			.map((text) => ({ label: text.label, aside: text.aside, pieces: wordDiff(text.shown, text.aside) })),
		/** Whether other things are taken out, or stand in another order. */
		otherwise: staying(lines) !== staying(parts)
	};
}
