import * as v from 'valibot';
import { characters, type WithSource } from '../../shared/document-block';
import { Invalid } from '../../shared/errors';
import { comparedWith } from '../compared-with';
import type { PracticeReading, ReadSection } from '../reading-practice/practice-reading';
import type { FormToRead } from '../reading-practice/readable-form';
import { laterLines } from '../wording';
import { headingOf } from './copy-words';
import { practiceCopy, type CopiedSection, type PracticeCopy } from './practice-copy';

/**
 * What a practice's JSON file holds, as a document is read. Sections, options and rows that the form does not know are told among
 * the unplaced. @throws {Invalid} saying what does not fit, and where
 */
export function readingOfFile(data: unknown, forms: readonly FormToRead[]): WithSource<PracticeReading> {
	const copy = parsed(data);
	const { language, area, source, checkedOn, reviewBy, gaps } = copy;
	const form = forms.find(({ template }) => template.name === copy.form.name);
	if (!form)
		throw Invalid.field(
			'file',
			`It is written by the form “${copy.form.label || copy.form.name}”, which you cannot fill in here.`
		);
	const known = new Set(form.template.parts.flatMap(({ sections }) => sections.map(({ key }) => key)));
	const all = [titleOf(copy), ...copy.sections];
	const pieces = all.map((section) => ({ kind: 'paragraph' as const, text: wordsOf(section) }));
	const read = all.map((section, from) =>
		known.has(section.key) ? readSection(section, from, form) : { section: null, left: wordsOf(section) }
	);
	const count = pieces.reduce((sum, { text }) => sum + characters(text), 0);
	const reading: PracticeReading = {
		template: form.template.name,
		sections: read.flatMap(({ section }) => section ?? []),
		unplaced: read.flatMap(({ left }, from) => (left === '' ? [] : [{ from, text: left }])),
		labels: [],
		about: {
			...{ language, area, source, ...laterLines(copy), checkedOn, reviewBy },
			gaps: gaps.map(({ key }) => key).filter((key) => known.has(key))
		},
		charactersIn: count,
		charactersOut: count
	};
	return { source: pieces, reading };
}

function parsed(data: unknown): PracticeCopy {
	const result = v.safeParse(practiceCopy, data);
	if (result.success) return result.output;
	const [{ message }] = result.issues;
	const place = v.getDotPath(result.issues[0]);
	if (place === null || place === 'format') throw Invalid.field('file', 'This JSON file is no practice saved from Grove.');
	throw Invalid.field('file', place === 'version' ? message : `Something in this file does not fit, at ${place}: ${message}`);
}

const titleOf = ({ title }: PracticeCopy): CopiedSection => ({
	...{ key: 'title', number: null, heading: '', text: title, inShort: '' },
	...{ options: [], facts: [], effects: [], contact: null }
});

function readSection({ effects, options, ...section }: CopiedSection, from: number, { options: choices }: FormToRead) {
	const isKnown = (option: string) => choices.get(section.key)?.some((each) => each.option === option) ?? false;
	const read: ReadSection = {
		...section,
		options: options.filter(({ option }) => isKnown(option)).map(({ option, label }) => ({ option, words: label })),
		effects: effects.filter(({ group }) => isKnown(group)).map(({ label, ...effect }) => ({ ...effect, words: label })),
		from: [from]
	};
	const left = [
		...options.filter(({ option }) => !isKnown(option)).map(({ option, label }) => label || option),
		...effects.filter(({ group }) => !isKnown(group)).map(({ group, label, statement }) => `${label || group}: ${statement}`)
	];
	return { section: read, left: left.join('\n\n') };
}

/** A section in words, to be looked at beside its reading. */
const wordsOf = ({ heading, number, text, inShort, options, facts, effects, contact }: CopiedSection): string =>
	[
		headingOf({ heading, number }),
		...options.map(({ option, label }) => label || option),
		inShort,
		text,
		...facts.map((fact) => Object.values(fact).filter(Boolean).join(' · ')),
		...effects.map(({ label, ...effect }) =>
			[label || effect.group, effect.statement, comparedWith(effect), effect.source, effect.when].filter(Boolean).join(' · ')
		),
		...Object.values(contact ?? {})
	]
		.filter(Boolean)
		.join('\n');
