import type { PageData } from './$types';

interface Typed {
	readonly title?: string;
	readonly introduction?: string;
	readonly parts?: readonly { readonly note?: string }[];
}

/** What somebody sent in the form of a paper and the page does not show: as many of their pages were first as are kept beside each other. */
export function notShown(values: Typed, { paper, lines, aside }: Pick<PageData, 'paper' | 'lines' | 'aside'>): readonly string[] {
	const beside = aside.flatMap(({ differing }) => differing.texts.map(({ aside: text }) => text));
	const shown = new Set([paper.title, paper.introduction, ...lines.map(({ note }) => note), ...beside]);
	const typed = [values.title, values.introduction, ...(values.parts ?? []).map(({ note }) => note)];
	return typed.filter((text): text is string => Boolean(text) && !shown.has(text!));
}
