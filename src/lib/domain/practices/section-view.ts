import { saysSomething, type Answer, type Contact, type Effect, type Fact } from './answer';
import { optionLabel, type KnownOptions } from './known-options';
import { CLAIMS, type Section, type Template } from './template';
import { answerOf, emptySections, type Wording } from './wording';

/** One section as readers see it. `text` is Markdown. */
export interface SectionView {
	readonly key: string;
	readonly number: number | null;
	readonly heading: string;
	/** Options chosen, by their labels. */
	readonly tags: readonly string[];
	readonly text: string;
	readonly facts: readonly Fact[];
	readonly effects: readonly EffectView[];
	/** Beneficiary groups of which nothing is said here. */
	readonly silent: readonly string[];
	readonly contact: ContactView | null;
}

export interface EffectView extends Pick<Effect, 'claim' | 'statement' | 'source' | 'when'> {
	readonly group: string;
	/** Where things stood before, or what it is held against; empty where nothing is said. */
	readonly comparedWith: string;
	/** Of a measured effect: its writers declare that nobody knows. */
	readonly startNotKnown: boolean;
}

export interface ContactView extends Pick<Contact, 'role' | 'body' | 'name' | 'reach'> {
	/** The day on which consent was recorded, or null. */
	readonly agreedAt: string | null;
}

/** The sections that say something, in the order of the template; the title stands above them. */
export const sectionViews = (wording: Wording, template: Template, options: KnownOptions): readonly PartView[] =>
	template.parts
		.map(({ heading, sections }) => ({
			heading,
			sections: sections
				.filter(({ key }) => key !== 'title' && saysSomething(answerOf(wording, key)))
				.map((section) => sectionView(section, answerOf(wording, section.key), options))
		}))
		.filter(({ sections }) => sections.length > 0);

export interface PartView {
	readonly heading: string;
	readonly sections: readonly SectionView[];
}

function sectionView(section: Section, answer: Answer, options: KnownOptions): SectionView {
	const effects = inOrder(answer.effects ?? [], section);
	const told = new Set(effects.map((effect) => effect.group));
	return {
		key: section.key,
		number: section.number,
		heading: section.heading,
		tags: (answer.chosen ?? []).map((option) => optionLabel(options, section.key, option)),
		text: answer.text || (section.kind === 'contact' || answer.effects?.length ? '' : (answer.inShort ?? '')),
		facts: answer.facts ?? [],
		effects: effects.map(({ baseline, baselineUnknown, ...effect }) => ({
			...effect,
			group: optionLabel(options, section.key, effect.group),
			comparedWith: baseline ?? '',
			startNotKnown: effect.claim === 'measured' && !baseline && baselineUnknown === true
		})),
		silent:
			section.kind !== 'effects'
				? []
				: section.groups.filter((each) => each.option !== 'other' && !told.has(each.option)).map((each) => each.label),
		contact: answer.contact ? contactView(answer.contact) : null
	};
}

/** Measured before reported before hoped for, so that they never read as one; then by group. */
function inOrder(effects: readonly Effect[], section: Section): readonly Effect[] {
	const groups = section.kind === 'effects' ? section.groups.map((each) => each.option) : [];
	const place = (effect: Effect): number => CLAIMS.indexOf(effect.claim) * 100 + groups.indexOf(effect.group);
	return effects.toSorted((a, b) => place(a) - place(b));
}

const contactView = ({ role, body, name, reach, consent }: Contact): ContactView => ({
	role,
	body,
	name,
	reach,
	agreedAt: consent?.at ?? null
});

/** What is missing, for readers and writers: the empty sections, and whether each was declared. */
export const gapViews = (wording: Wording, template: Template) =>
	emptySections(wording, template).map(({ key, number, heading, needed }) => ({
		key,
		number,
		heading,
		needed,
		declared: wording.gaps.includes(key)
	}));
