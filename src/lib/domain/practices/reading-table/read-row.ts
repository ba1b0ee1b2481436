import { answersAsRead } from '../reading-practice/answers-as-read';
import { linesOfCell } from '../reading-practice/pieces';
import type { ReadSection } from '../reading-practice/practice-reading';
import type { PracticeWords } from '../reading-practice/practice-words';
import { effectSaid } from '../reading-practice/read-effects';
import { readSection } from '../reading-practice/read-section';
import type { ReadableSection } from '../reading-practice/readable-form';
import type { Answer } from '../answer';
import type { OptionsInCell } from './options-in-cell';
import type { Columns } from './propose-columns';
import type { Target } from './targets';

/** One row of a table as a practice. */
export interface PracticeRow {
	/** As a spreadsheet counts it: from 1, headings too. */
	readonly row: number;
	readonly title: string;
	readonly answers: Readonly<Record<string, Answer>>;
	readonly area: string;
	readonly source: string;
	/** Words in columns of options that are none; they stay in the words of that section. */
	readonly unmatched: readonly { readonly section: string; readonly words: string }[];
	/** Why it cannot be kept as it is. */
	readonly issues: readonly string[];
}

/** Letters that a fact about the page may have. */
const LONGEST = { area: 120, source: 500 } as const;

/** By what rows of one table are read. `options`: what a cell of a list of options names. */
export interface ReadBy {
	readonly columns: Columns;
	readonly targets: readonly Target[];
	readonly words: PracticeWords;
	readonly options: (cell: string, readable: ReadableSection) => OptionsInCell;
}

/** Reads a row: what stands in its columns goes where they say, each cell as the form's section would have it in a document. */
export function readRow(cells: readonly string[], row: number, by: ReadBy): PracticeRow {
	const { columns, targets } = by;
	const held = cells.flatMap((cell, at) => {
		const target = cell === '' ? undefined : targets.find(({ key }) => key === columns[at]);
		return target ? [{ target, cell }] : [];
	});
	const unmatched: { section: string; words: string }[] = [];
	const bySection = Map.groupBy(
		held.flatMap((each) => (each.target.into === 'page' ? [] : [{ ...each, target: each.target }])),
		({ target }) => target.section
	);
	const tooLong: string[] = [];
	const sections = [...bySection].map(([readable, those]) => {
		const read = sectionOf(readable, those, by);
		unmatched.push(...read.unmatched.map((each) => ({ section: readable.section.heading, words: each })));
		if (read.tooLong) tooLong.push(readable.section.heading);
		return read.section;
	});
	const { answers, unplaced } = answersAsRead({ sections, unplaced: [] });
	const ofPage = (fact: keyof typeof LONGEST) =>
		held
			.flatMap(({ target, cell }) => (target.into === 'page' && target.fact === fact ? [cell.replace(/\s+/g, ' ')] : []))
			.join(', ');
	const page = { area: ofPage('area'), source: ofPage('source') };
	const title = answers['title']?.text ?? '';
	const issues = [
		...(title === '' ? ['It has no name.'] : []),
		...tooLong.map((heading) => `“${heading}” is longer than one line.`),
		...(unplaced.length > 0 ? ['Something in it is longer than its place in the form.'] : []),
		...Object.entries(LONGEST).flatMap(([fact, most]) =>
			page[fact as keyof typeof LONGEST].length > most ? [`Its ${fact} is longer than ${most} letters.`] : []
		)
	];
	return { row, title, answers, ...page, unmatched, issues };
}

type Held = { readonly target: Exclude<Target, { into: 'page' }>; readonly cell: string };

/** A section from the cells that go into it. */
function sectionOf(readable: ReadableSection, held: readonly Held[], { words, options }: ReadBy) {
	const isList = readable.section.kind === 'options';
	const lists = held.map(({ cell }) => (isList ? options(cell, readable) : { chosen: [], unmatched: [] }));
	const told = held.flatMap(({ target, cell }) => (target.into === 'section' && !isList ? linesOfCell(cell, 0) : []));
	const read = readSection(readable, readable.section.heading, told, words);
	const unmatched = lists.flatMap((each) => each.unmatched);
	const effects = held.flatMap(({ target, cell }) => {
		if (target.into !== 'group') return [];
		const { labels: _, ...said } = effectSaid(cell, readable.section, words);
		return [{ group: target.group, words: target.label, ...said }];
	});
	const details = held.flatMap(({ target, cell }) => (target.into === 'contact' ? [[target.detail, cell] as const] : []));
	const nobody = { name: '', role: '', body: '', reach: '' };
	const section: ReadSection = {
		...read.section,
		text: [read.section.text, ...unmatched].filter((each) => each !== '').join('\n\n'),
		options: lists.flatMap(({ chosen }) => chosen.map((option) => ({ option, words: option }))),
		effects: [...read.section.effects, ...effects],
		contact: details.length > 0 ? { ...nobody, ...read.section.contact, ...Object.fromEntries(details) } : read.section.contact
	};
	return { section, unmatched, tooLong: read.tooLong.length > 0 };
}
