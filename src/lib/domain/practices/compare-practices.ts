import { vocabulariesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { countsOf, everyAdoptionOf, type TriedElsewhere } from './adoption';
import { cardOf, type Card } from './card';
import { optionsByForm } from './known-options';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { sectionViews, type SectionView } from './section-view';
import { sectionsOf, templatesById, type Template } from './template';
import { titleOf, type Wording } from './wording';

/** Practices that stand side by side at most. */
export const MOST_COMPARED = 3;

export interface ComparedPractice {
	readonly id: Id;
	readonly title: string;
	/** BCP 47 language of its words. */
	readonly language: string;
	readonly form: string;
	readonly card: Card;
	readonly tried: Pick<TriedElsewhere, 'places' | 'going'>;
	readonly checkedOn: string | null;
}

/** One section of all of them: what each says, null where it says nothing; `asked` whether its form asks for it at all. */
export interface ComparedSection {
	readonly key: string;
	readonly heading: string;
	readonly cells: readonly { readonly asked: boolean; readonly says: SectionView | null }[];
}

/**
 * Two or three practices of the library side by side, section by section, in the order asked: what a reader cannot read is left
 * out like what is not there. Sections are the same where their key is, whatever form asks for them; those that
 * several write in come first.
 */
export async function comparePractices(read: Reading, wanted: readonly Id[]) {
	const ids = [...new Set(wanted)].slice(0, MOST_COMPARED);
	const [found, editions, words, ...tried] = await Promise.all([
		read.findMany(ids.map((id) => ref(publishedPractices.kind, id))),
		templatesById(read),
		vocabulariesOf(read),
		...ids.map((id) => everyAdoptionOf(read, id))
	]);
	const optionsOf = optionsByForm(words);
	const known = found.flatMap(({ id, record }) => {
		const { wording } = record as Saved<PublishedPractice>;
		const template = wording && editions.get(wording.template);
		return wording && template ? [{ id, wording, template }] : [];
	});
	const practices = known.map(({ id, wording, template }): ComparedPractice => ({
		id,
		title: titleOf(wording),
		language: wording.language,
		form: template.label,
		card: cardOf(wording, template, optionsOf(template)),
		tried: countsOf(tried[ids.indexOf(id)]!),
		checkedOn: wording.checkedOn
	}));
	return { practices, sections: sectionsSideBySide(known, (template) => optionsOf(template)) };
}

interface Known {
	readonly wording: Wording;
	readonly template: Template;
}

function sectionsSideBySide(
	known: readonly Known[],
	optionsOf: (template: Template) => Parameters<typeof sectionViews>[2]
): readonly ComparedSection[] {
	const columns = known.map(({ wording, template }) => {
		const said = sectionViews(wording, template, optionsOf(template)).flatMap(({ sections }) => sections);
		return { asks: new Set(sectionsOf(template).map(({ key }) => key)), said: new Map(said.map((each) => [each.key, each])) };
	});
	const rows = headingsOf(known.map(({ template }) => template)).map(([key, heading]) => ({
		key,
		heading,
		cells: columns.map(({ asks, said }) => ({ asked: asks.has(key), says: said.get(key) ?? null }))
	}));
	const saying = ({ cells }: ComparedSection): number => cells.filter(({ says }) => says !== null).length;
	// What can be compared comes first: sections that one of them alone writes in stand below.
	return rows.filter((row) => saying(row) > 0).toSorted((a, b) => Number(saying(b) > 1) - Number(saying(a) > 1));
}

/** The sections of several forms in the order of the longest, each further one after what stands before it in its own form. */
function headingsOf(templates: readonly Template[]): readonly (readonly [key: string, heading: string])[] {
	const byLength = templates.map(sectionsOf).toSorted((a, b) => b.length - a.length);
	const order: [string, string][] = [];
	for (const sections of byLength) {
		let before = -1;
		for (const { key, heading } of sections) {
			const at = order.findIndex(([known]) => known === key);
			if (at >= 0) before = at;
			else order.splice((before += 1), 0, [key, heading]);
		}
	}
	return order;
}
