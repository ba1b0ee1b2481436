import * as v from 'valibot';
import { Invalid } from '../../shared/errors';
import * as field from '../../shared/fields';
import { CARD_FACTS, CLAIMS, slug, type Choice, type Section } from '../template';
import { swapped } from './arrange';
import { freshKey, type Keyed } from './fresh-key';

export const KINDS = ['text', 'line', 'options', 'facts', 'effects', 'contact'] as const;

const heading = field.line(120, 'Give the section a heading.');
const ask = field.line(400, 'Say what is to be written here.');

export const addSectionWish = v.object({
	version: v.number(),
	/** The part at whose end it goes, counted from 0. */
	part: v.number('Choose a part from the list.'),
	kind: v.picklist(KINDS, 'Choose what kind of section it is.'),
	heading,
	ask
});

const MOST_OPTIONS = 40;

export const wordSectionWish = v.object({
	version: v.number(),
	key: slug,
	heading,
	ask,
	number: v.optional(
		v.nullable(v.pipe(v.number('Give a number from 1 to 99, or none.'), v.integer(), v.minValue(1), v.maxValue(99))),
		null
	),
	/** One heading on each line by which documents know it. */
	alsoKnownAs: v.optional(field.optionalProse(4_000), ''),
	card: v.optional(v.union([v.literal(''), v.picklist(CARD_FACTS)], 'Choose from the list.'), ''),
	needed: v.optional(v.boolean(), false),
	/** Whether practices are found by its options. */
	narrows: v.optional(v.boolean(), false),
	/** The name of a list of words; none: the options are the section's own. */
	vocabulary: v.optional(v.union([v.literal(''), slug], 'Choose a list.'), ''),
	claims: v.optional(v.array(v.picklist(CLAIMS)), []),
	/** Options, or groups of people; `option` is the key of one that stands already. One without a label goes. */
	options: v.optional(
		v.pipe(
			v.array(
				v.object({
					option: v.optional(v.union([v.literal(''), slug]), ''),
					label: v.optional(field.optionalLine(120), ''),
					hint: v.optional(field.optionalLine(300), '')
				})
			),
			v.maxLength(MOST_OPTIONS + 1, `Keep this to ${MOST_OPTIONS} options.`)
		),
		[]
	),
	/** The row that changes places with the one above it. */
	raise: v.optional(v.nullable(v.number()), null)
});
export type WordSectionWish = v.InferOutput<typeof wordSectionWish>;

/** A section of some kind that asks for nothing but words yet. */
export function newSection(
	key: string,
	{ kind, heading, ask }: Pick<v.InferOutput<typeof addSectionWish>, 'kind' | 'heading' | 'ask'>
): Section {
	const common = { key, number: null, heading, alsoKnownAs: [], ask, needed: false };
	if (kind === 'options') return { ...common, kind, choices: { from: 'here', options: [] } };
	if (kind === 'effects') return { ...common, kind, groups: [], claims: [...CLAIMS] };
	return kind === 'contact' ? { ...common, kind, card: 'contact' } : { ...common, kind };
}

/** The section as a form words it. `gone`: the options that earlier editions had here. A heading it had is one that documents know it by. */
export function worded(section: Section, wish: WordSectionWish, gone: readonly Keyed[]): Section {
	const { card: _, ...before } = section;
	const aliases = wish.alsoKnownAs.split('\n').flatMap((line) => line.trim() || []);
	const known = [...aliases, ...(section.heading === wish.heading ? [] : [section.heading])];
	const common = {
		...before,
		heading: wish.heading,
		ask: wish.ask,
		number: wish.number,
		alsoKnownAs: [...new Set(known)].slice(0, 30).map((each) => each.slice(0, 200)),
		needed: section.key === 'title' || wish.needed,
		...(wish.card !== '' && { card: wish.card })
	};
	if (common.kind === 'effects')
		return {
			...common,
			groups: choicesOf(common.groups, wish, gone),
			claims: CLAIMS.filter((each) => wish.claims.includes(each))
		};
	if (common.kind !== 'options') return common;
	const { facet, choices, ...rest } = common;
	const chosenFrom: typeof choices = wish.vocabulary
		? { from: 'vocabulary', vocabulary: wish.vocabulary }
		: { from: 'here', options: choicesOf(choices.from === 'here' ? choices.options : [], wish, gone) };
	const found = facet ?? (wish.vocabulary || section.key);
	return { ...rest, choices: chosenFrom, ...(wish.narrows && { facet: found }) };
}

/** Options that stand keep their keys however they are worded; one that was worded anew is still known by its old label. */
function choicesOf(before: readonly Choice[], { options, raise }: WordSectionWish, gone: readonly Keyed[]): Choice[] {
	const standing = before.map(({ option }) => option);
	const made: Choice[] = [];
	for (const { option, label, hint } of raise === null ? options : swapped(options, raise, raise - 1)) {
		if (label === '') continue;
		const known = before.find((each) => each.option === option);
		if (option !== '' && !known) throw Invalid.field('options', 'Somebody took this option out meanwhile.');
		const key = option || freshKey(label, [...standing, ...made.map((each) => each.option)], gone);
		const labels = [...(known?.alsoKnownAs ?? []), ...(known && known.label !== label ? [known.label] : [])];
		made.push({ option: key, label, ...(hint && { hint }), alsoKnownAs: [...new Set(labels)].slice(0, 30) });
	}
	return made;
}
