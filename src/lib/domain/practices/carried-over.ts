import { saysSomething, type Answer } from './answer';
import { comparedWith } from './compared-with';
import { optionLabel, type KnownOptions } from './known-options';
import { sectionsOf, type Section, type Template } from './template';
import { answerOf, type Wording } from './wording';

/** Words that have no section in a form any more, with the heading they stood under. `text` is Markdown. */
export interface LeftOver {
	readonly heading: string;
	readonly text: string;
}

interface Edition {
	readonly template: Pick<Template, 'parts'>;
	readonly options: KnownOptions;
}

/**
 * A wording as another edition of its form asks for it: what has the same key is carried, and everything else is left over, so that
 * no word is lost. `to.id` is the edition that it is written by from then on.
 */
export function carriedOver(wording: Wording, from: Edition, to: Edition & { readonly id: string }) {
	const sections = new Map(sectionsOf(to.template).map((section) => [section.key, section]));
	const answers: Record<string, Answer> = {};
	const left: LeftOver[] = [];
	for (const section of sectionsOf(from.template)) {
		const answer = answerOf(wording, section.key);
		if (!saysSomething(answer)) continue;
		const { kept, rest } = parted(answer, sections.get(section.key), to.options);
		if (saysSomething(kept)) answers[section.key] = kept;
		const text = wordsOf(rest, section, from.options);
		if (text) left.push({ heading: section.heading, text });
	}
	const gaps = wording.gaps.filter((key) => sections.has(key));
	return { wording: { ...wording, template: to.id, answers, gaps }, left };
}

/** What of an answer a section can hold, and what it cannot. Without a section it is all of it. */
function parted(answer: Answer, section: Section | undefined, options: KnownOptions): { kept: Answer; rest: Answer } {
	if (!section) return { kept: {}, rest: answer };
	const { chosen = [], effects = [], contact, text = '', ...words } = answer;
	const known = new Set(options.get(section.key)?.map(({ option }) => option));
	const isChoice = (option: string): boolean => section.kind === 'options' && known.has(option);
	const isEffect = ({ group, claim }: (typeof effects)[number]): boolean =>
		section.kind === 'effects' && known.has(group) && section.claims.includes(claim);
	const asks = section.kind === 'contact';
	const fits = section.kind !== 'line' || (text.length <= LONGEST_LINE && !text.includes('\n'));
	return {
		kept: {
			...words,
			...(fits && text && { text }),
			...filled('chosen', chosen.filter(isChoice)),
			...filled('effects', effects.filter(isEffect)),
			...(asks && contact && { contact })
		},
		rest: {
			...(!fits && { text }),
			...filled(
				'chosen',
				chosen.filter((each) => !isChoice(each))
			),
			...filled(
				'effects',
				effects.filter((each) => !isEffect(each))
			),
			...(!asks && contact && { contact })
		}
	};
}

const LONGEST_LINE = 200;
const filled = <K extends string, T>(name: K, list: T[]) => (list.length > 0 ? ({ [name]: list } as Record<K, T[]>) : {});

/** An answer in words, as its form called things. */
function wordsOf(
	{ text, inShort, chosen = [], facts = [], effects = [], contact }: Answer,
	{ key }: Section,
	options: KnownOptions
): string {
	const called = (option: string) => optionLabel(options, key, option);
	const joined = (...pieces: readonly (string | undefined)[]) => pieces.filter(Boolean).join(' · ');
	return [
		chosen.map((option) => `- ${called(option)}`).join('\n'),
		inShort,
		text,
		facts.map(({ what, figure, source, disputed }) => `- ${joined(what, figure, disputed, source)}`).join('\n'),
		effects
			.map((each) => `- ${joined(`${called(each.group)}: ${each.statement}`, comparedWith(each), each.source, each.when)}`)
			.join('\n'),
		contact && joined(contact.name, contact.role, contact.body, contact.reach)
	]
		.filter(Boolean)
		.join('\n\n');
}
