import type { PageData } from './$types';

interface Typed {
	readonly title?: string;
	readonly introduction?: string;
	readonly parts?: readonly { readonly note?: string }[];
}

/** What somebody sent in the form of a paper and the page does not show: another page of theirs was first, twice over. */
export function notShown(values: Typed, { paper, lines }: Pick<PageData, 'paper' | 'lines'>): readonly string[] {
	const shown = new Set([paper.title, paper.introduction, ...lines.map(({ note }) => note)]);
	const typed = [values.title, values.introduction, ...(values.parts ?? []).map(({ note }) => note)];
	return typed.filter((text): text is string => Boolean(text) && !shown.has(text!));
}
