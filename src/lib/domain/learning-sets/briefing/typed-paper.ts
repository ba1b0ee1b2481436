import type { Values } from '../../shared/draft';
import type { BriefingPaper, PaperPart } from './briefing-paper';

type PaperWords<P = PaperPart> = Pick<BriefingPaper, 'title' | 'about' | 'introduction'> & { readonly parts: readonly P[] };

/** The fields of a paper's form that are kept while somebody types: `parts.3.note` is what they say about the fourth thing cited. */
export const TYPED_IN_PAPER = /^(title|about|introduction|parts\.\d{1,2}\.(of|stays|note|place))$/;

/** A paper as its form was left: in the order it was put there, with what was taken into the paper since below that. */
export function paperAsTyped<P extends PaperPart>(paper: PaperWords<P>, values: Values): PaperWords<P> {
	const text = (name: string): string => String(values[name] ?? '');
	const rows = Object.keys(values).flatMap((name) => /^(parts\.\d+)\.of$/.exec(name)?.[1] ?? []);
	const inOrder = rows.toSorted((a, b) => Number(text(`${a}.place`)) - Number(text(`${b}.place`)));
	const held = new Map(paper.parts.map((part) => [part.of, part]));
	const typed = inOrder.flatMap((row) => {
		const part = held.get(text(`${row}.of`));
		return part ? [{ ...part, stays: `${row}.stays` in values, note: text(`${row}.note`) }] : [];
	});
	const seen = new Set(typed.map(({ of }) => of));
	return {
		title: text('title'),
		about: text('about'),
		introduction: text('introduction'),
		parts: [...typed, ...paper.parts.filter(({ of }) => !seen.has(of))]
	};
}

/** The same the other way round: a paper as the fields of its form. */
export const asFields = ({ parts, title, about, introduction }: PaperWords): Values => ({
	title,
	about,
	introduction,
	...Object.fromEntries(
		parts.flatMap(({ of, stays, note }, at) => [
			[`parts.${at}.of`, of],
			[`parts.${at}.note`, note],
			[`parts.${at}.place`, String(at + 1)],
			...(stays ? [[`parts.${at}.stays`, 'on']] : [])
		])
	)
});
