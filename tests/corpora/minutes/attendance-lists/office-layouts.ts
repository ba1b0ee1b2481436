import type { DocumentBlock } from '#lib/domain/shared/document-block';
import type { Layout, Written } from './layout';
import { bodyOf, heading, item, sided, table, text } from './layout-parts';

const half = (names: readonly string[]) => [names.slice(0, 2), names.slice(2)] as const;
const away = (list: Written) => text(`${list.labels.away}: ${list.away.join('; ')}`);
const together = (names: readonly string[], { language }: Written) =>
	[...names.slice(0, -2), names.slice(-2).join(` ${language.and} `)].join(', ');
/** Items one to a line, put together again where no name may hold a comma. */
const pairs = (names: readonly string[], set: (two: readonly string[]) => DocumentBlock) =>
	[names.slice(0, 2), names.slice(2, 4)].filter((two) => two.length > 0).map(set);

/** A row for each name, of which the first alone says on which side they are. */
const sideRows = (label: string, names: readonly string[], list: Written) =>
	names.map((name, at) => [at === 0 ? `${label}:` : '', name, bodyOf(list.language, at)]);

/** Lists as offices set them where no label stands right before the names: sentences, groups, pages, tables with two sides. */
export const OFFICE_LAYOUTS: readonly Layout[] = [
	{
		name: 'items below a sentence',
		commas: true,
		set: ({ present, away, office: { leads } }) => [text(leads[0]), ...present.map(item), text(leads[1]), ...away.map(item)]
	},
	{
		name: 'a sentence between the heading and its items',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			text(list.office.leads[0]),
			...list.present.map(item),
			heading(list.labels.away),
			text(list.office.leads[1]),
			...list.away.map(item)
		]
	},
	{
		name: 'a line behind a sentence',
		commas: false,
		set: ({ present, away, office: { leads } }) => [
			text(`${leads[0]} ${present.join(', ')}.`),
			text(`${leads[1]} ${away.join(', ')}.`)
		]
	},
	{
		name: 'all in sentences',
		commas: false,
		set: (list) => [
			text(
				`${list.office.came.replace('…', together(list.present, list))} ${list.language.awaySentences[0]!.replace('…', list.away.join(` ${list.language.and} `))}`
			)
		]
	},
	{
		name: 'groups below small headings',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			...half(list.present).flatMap((names, at) => [text(list.office.groups[at]!, true), ...names.map(item)]),
			heading(list.labels.away),
			...list.away.map(item)
		]
	},
	{
		name: 'groups below small headings with a colon',
		commas: true,
		set: (list) => [
			text(`${list.labels.present}:`),
			...half(list.present).flatMap((names, at) => [text(`${list.office.groups[at]}:`), ...names.map((each) => text(each))]),
			text(`${list.labels.away}:`),
			...list.away.map((each) => text(each))
		]
	},
	{
		name: 'groups in a line each',
		commas: false,
		set: (list) => [
			text(`${list.labels.present}:`),
			...half(list.present).map((names, at) => text(`${list.office.groups[at]}: ${names.join(', ')}`)),
			away(list)
		]
	},
	{
		name: 'groups of a table',
		commas: false,
		set: (list) => [
			table([
				[list.labels.present, ''],
				...half(list.present).map((names, at) => [list.office.groups[at]!, names.join(', ')]),
				[list.labels.away, list.away.join(', ')]
			])
		]
	},
	{
		name: 'groups of a table, one name a line',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			table(half(list.present).map((names, at) => [list.office.groups[at]!, names.join('\n')])),
			text(`${list.labels.away}: ${list.away.join('; ')}`)
		]
	},
	{
		name: 'groups side by side in cells',
		commas: true,
		set: (list) => [table([half(list.present).map((names, at) => [list.office.groups[at]!, ...names].join('\n'))]), away(list)]
	},
	{
		name: 'rows that go on below a label',
		commas: true,
		set: (list) => [table([...sideRows(list.labels.present, list.present, list), ...sideRows(list.labels.away, list.away, list)])]
	},
	{
		name: 'another group in the cell below',
		commas: true,
		set: (list) => [
			table([
				[list.labels.present, list.present.slice(0, 2).join('\n')],
				[list.office.groups[1], list.present.slice(2).join('\n')],
				[list.labels.away, list.away.join('\n')]
			])
		]
	},
	{
		name: 'columns by body',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			table([list.office.groups, [list.present[0]!, list.present[1]!], [list.present[2]!, list.present[3]!]]),
			away(list)
		]
	},
	{
		name: 'who presided in a sentence, then the others',
		commas: false,
		set: (list) => [
			text(list.office.presided.replace('…', list.present[0]!)),
			text(`${list.labels.present}: ${list.present.slice(1).join(', ')}`),
			text(`${list.labels.away}: ${list.away.join(', ')}`)
		]
	},
	{
		name: 'over two pages',
		commas: true,
		set: (list) => [
			text(list.labels.present, true),
			...list.present.slice(0, 2).map(item),
			{ kind: 'header', text: list.office.page },
			...list.present.slice(2).map(item),
			text(list.labels.away, true),
			...list.away.map(item)
		]
	},
	{
		name: 'over two pages of text',
		commas: true,
		set: (list) => [
			text(`${list.labels.present}:`),
			...list.present.slice(0, 2).map((each) => text(each)),
			text(list.office.page),
			...list.present.slice(2).map((each) => text(each)),
			text(`${list.labels.away}:`),
			...list.away.map((each) => text(each))
		]
	},
	{
		name: 'a chair and members',
		commas: false,
		set: (list) => [
			text(
				`${list.labels.present}: ${list.present[0]} (${list.language.roles[0]}) ${list.office.members} ${list.present.slice(1).join(', ')}`
			),
			text(`${list.labels.away}: ${list.away.join(', ')}`)
		]
	},
	{
		name: 'a table of ticks on two sides',
		commas: true,
		set: ({ present, away, labels, language }) => [
			table([
				[language.columns[0], labels.present, labels.away],
				...present.map((name) => [name, 'x', '']),
				...away.map((name) => [name, '', 'x'])
			])
		]
	},
	{
		name: 'a table of ticks on two sides, with bodies',
		commas: true,
		set: ({ present, away, labels, language }) => [
			table([
				[language.columns[0], language.columns[1], labels.present, labels.away],
				...present.map((name, at) => [name, bodyOf(language, at), '✓', '']),
				...away.map((name, at) => [name, bodyOf(language, at), '', '✓'])
			])
		]
	},
	{
		name: 'two sides in a row of four cells',
		commas: true,
		set: ({ present, away, labels }) => [table([[labels.present, present.join('\n'), labels.away, away.join('\n')]])]
	},
	{
		name: 'two sides below each other in one cell each',
		commas: true,
		set: ({ present, away, labels }) => [
			table([
				[labels.present, labels.away],
				[present.join('\n'), away.join('\n')]
			])
		]
	},
	{
		name: 'one table, a row of its own before each side',
		commas: true,
		set: ({ present, away, labels, language }) => [
			table([
				[labels.present, ''],
				...present.map((name, at) => [name, bodyOf(language, at)]),
				[labels.away, ''],
				...away.map((name, at) => [name, bodyOf(language, at)])
			])
		]
	},
	{
		name: 'counted rows to sign',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			table([
				['', list.language.columns[0], list.language.columns[1], ''],
				...list.present.map((name, at) => [`${at + 1}`, name, bodyOf(list.language, at), ''])
			]),
			away(list)
		]
	},
	{
		name: 'two to a line by tabs',
		commas: true,
		set: (list) => [text(`${list.labels.present}:`), ...pairs(list.present, (two) => text(two.join('\t\t'))), away(list)]
	},
	{
		name: 'the first beside its label, the others below',
		commas: true,
		set: (list) => sided(list, (label, [first, ...others]) => [text(`${label}: ${first}`), ...others.map((each) => text(each))])
	},
	{
		name: 'apologies first',
		commas: true,
		set: (list) => [heading(list.labels.away), ...list.away.map(item), heading(list.labels.present), ...list.present.map(item)]
	},
	{
		name: 'by strokes',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(`${label}: ${names.join(' | ')}`)])
	},
	{
		name: 'a post, a dash and a place behind each',
		commas: false,
		set: (list) =>
			sided(list, (label, names) => [
				text(label, true),
				...names.map((each, at) => item(`${each} – ${list.language.roles[at % 2]}, ${bodyOf(list.language, at)}`))
			])
	},
	{
		name: 'bodies and places before those they sent',
		commas: false,
		set: (list) => [
			text(list.labels.present, true),
			...half(list.present).map((names, at) => item(`${bodyOf(list.language, at)}, Oslo: ${names.join(', ')}`)),
			away(list)
		]
	},
	{
		name: 'ticks of this meeting and the one before',
		commas: true,
		set: (list) => [
			table([
				[list.language.columns[0], list.language.columns[1], '14.3.2022', '10.1.2022'],
				...list.present.map((name, at) => [name, bodyOf(list.language, at), '✓', at % 2 === 0 ? '✓' : '']),
				...list.away.map((name, at) => [name, bodyOf(list.language, at), '', '✓'])
			]),
			away(list)
		]
	},
	{
		name: 'a body as a heading below its people',
		commas: false,
		set: (list) => [
			text(`${list.labels.present}:`),
			...list.present.map((name, at) => text(`${name} (${bodyOf(list.language, at)})`)),
			away(list),
			text(bodyOf(list.language, 0))
		]
	},
	{
		name: 'dashes typed by hand',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(label), ...names.map((each) => text(`- ${each}`))])
	}
];
