import type { FormToRead, PracticeReading } from '#lib/domain/practices';
import { compared } from '#lib/domain/practices/reading-practice/compared.ts';
import { choiceNamed, readableForm, type ReadableForm } from '#lib/domain/practices/reading-practice/readable-form.ts';
import type { PracticeWords } from '#lib/domain/practices/reading-practice/practice-words.ts';

/** What somebody finds who reads a description: the file beside it, as its writer made it. */
export interface Truth {
	readonly template: 'long' | 'short' | 'checklist' | 'other';
	readonly sections: readonly {
		readonly number: number | null;
		/** The form's own heading. */
		readonly heading: string;
		/** Words that stand in the section, or null where it has nothing but ticks. */
		readonly words: string | null;
		/** What is ticked, as the form words it. */
		readonly options: readonly string[];
	}[];
	readonly effects: readonly { readonly effect: string; readonly evidence: string | null }[];
	readonly contact: { readonly name: string | null; readonly email: string | null } | null;
	/** Words of the form that stand in no answer. */
	readonly instructionWords: readonly string[];
}

const TEMPLATES = { long: 'practice-21', short: 'what-worked', checklist: 'tool', other: null } as const;
const WHAT = ['sections', 'options', 'effects', 'contacts', 'instructionsLeftOut'] as const;

/** How much of what should be found was; `invented`: options that nobody ticked; `lost`: letters that went in and did not come out, or the other way. */
export interface PracticeFigures extends Record<(typeof WHAT)[number], { right: number; of: number }> {
	documents: number;
	invented: number;
	lost: number;
	readonly misses: string[];
}

type Tell = (what: (typeof WHAT)[number], isRight: boolean, missed: string) => void;

/** Holds readings against what their writers say, by the forms that were read by. */
export function scorePractices(
	read: readonly { readonly name: string; readonly truth: Truth; readonly reading: PracticeReading }[],
	forms: readonly FormToRead[],
	words: PracticeWords
): PracticeFigures {
	const figures: PracticeFigures = {
		documents: read.length,
		sections: { right: 0, of: 0 },
		options: { right: 0, of: 0 },
		invented: 0,
		effects: { right: 0, of: 0 },
		contacts: { right: 0, of: 0 },
		instructionsLeftOut: { right: 0, of: 0 },
		lost: 0,
		misses: []
	};
	for (const { name, truth, reading } of read) {
		const wanted = TEMPLATES[truth.template];
		const form = forms.find(({ template }) => template.name === (wanted ?? reading.template));
		const tell: Tell = (what, isRight, missed) => {
			figures[what].of += 1;
			if (isRight) figures[what].right += 1;
			else figures.misses.push(`${name}: ${what}: ${missed}`);
		};
		if (wanted !== null && reading.template !== wanted)
			figures.misses.push(`${name}: read by ${reading.template} instead of ${wanted}`);
		const invented = form ? inForm(truth, reading, readableForm(form, words), tell) : [];
		figures.invented += invented.length;
		figures.misses.push(...invented.map((each) => `${name}: invented: ${each}`));
		aside(truth, reading, tell);
		figures.lost += Math.abs(reading.charactersIn - reading.charactersOut);
	}
	return figures;
}

/** Sections and their options; gives the options that nobody ticked. */
function inForm(truth: Truth, reading: PracticeReading, form: ReadableForm, tell: Tell): string[] {
	const wanted = new Set<string>();
	for (const { number, heading, words, options } of truth.sections) {
		const section = form.sections.find(
			(each) =>
				(number !== null && each.section.number === number) ||
				(number === null && each.names.some(({ plain }) => plain === compared(heading)))
		);
		// A heading of a checklist is its own: what stands below it belongs to the tool itself.
		const key = section?.section.key ?? (truth.template === 'checklist' ? 'contents' : '');
		const read = reading.sections.find((each) => each.key === key && reading.template === form.name);
		if (words !== null) {
			const where = reading.sections.find((each) => saidIn(each).includes(letters(words)));
			tell(
				'sections',
				read !== undefined && saidIn(read).includes(letters(words)),
				`${key || heading}: ${words} (in ${where?.key})`
			);
		}
		for (const label of options) {
			const option = section ? choiceNamed(label, section.choices) : null;
			wanted.add(`${key}/${option}`);
			const isRead = read?.options.some((each) => each.option === option) === true;
			tell('options', option !== null && isRead, `${key}: ${label} (${option})`);
		}
	}
	return reading.sections
		.flatMap(({ key, options }) => options.map(({ option }) => `${key}/${option}`))
		.filter((each) => !wanted.has(each));
}

/** What stands in tables of their own, and what the form says. */
function aside(truth: Truth, reading: PracticeReading, tell: Tell): void {
	const effects = reading.sections.flatMap((each) => each.effects);
	for (const { effect, evidence } of truth.effects) {
		const found = effects.some((each) => {
			const said = letters(Object.values(each).join(' '));
			return said.includes(letters(effect)) && (evidence === null || said.includes(letters(evidence)));
		});
		tell('effects', found, `${effect} / ${evidence}`);
	}
	const contact = reading.sections.find((each) => each.contact)?.contact;
	for (const field of ['name', 'email'] as const) {
		const is = truth.contact?.[field];
		const read = contact?.[field === 'name' ? 'name' : 'reach'] ?? '';
		if (is) tell('contacts', letters(read).includes(letters(is)), `${field}: ${is} (${read})`);
	}
	for (const each of truth.instructionWords)
		tell('instructionsLeftOut', !reading.sections.some((section) => saidIn(section).includes(letters(each))), each);
}

const saidIn = ({ text, inShort, facts, effects, contact }: PracticeReading['sections'][number]): string =>
	letters(
		[
			...[text, inShort],
			...facts.flatMap((each) => Object.values(each)),
			...effects.flatMap(({ statement, source, when, baseline }) => [statement, source, when, baseline]),
			...Object.values(contact ?? {})
		].join(' ')
	);

const letters = (text: string): string =>
	(
		text
			.replace(/\]\([^)\s]*\)/g, ' ')
			.toLowerCase()
			.match(/[\p{L}\p{N}]/gu) ?? []
	).join('');
