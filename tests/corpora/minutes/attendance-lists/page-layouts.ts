import type { DocumentBlock } from '#lib/domain/shared/document-block';
import type { Layout, Written } from './layout';
import { bodyOf, heading, item, sided, table, text } from './layout-parts';

const initials = (name: string) =>
	(name.replace(/(?<=\p{L})\s*[,([–].*$/su, '').match(/(?<!\p{L})\p{L}/gu) ?? []).slice(-2).join('').toUpperCase();
const role = ({ language }: Written, at: number) => language.roles[at % language.roles.length]!;
/** A text broken after so many letters, as mails and old editors do. */
function broken(said: string, width: number): string[] {
	const lines = [''];
	for (const word of said.split(' ')) {
		if (lines.at(-1) !== '' && lines.at(-1)!.length + word.length >= width) lines.push('');
		lines[lines.length - 1] += `${lines.at(-1) === '' ? '' : ' '}${word}`;
	}
	return lines;
}
const both = (list: Written, between: string) =>
	[`${list.labels.present}: ${list.present.join(between)}.`, `${list.labels.away}: ${list.away.join(between)}.`] as const;
const away = (list: Written, between = ', ') => text(`${list.labels.away}: ${list.away.join(between)}`);
const rowsOf = (names: readonly string[], set: (name: string, at: number) => readonly string[]): DocumentBlock =>
	table(names.map((name, at) => set(name, at)));

/** Lists as they stand on a page: beside date and place, in one paragraph with the apologies, broken by a machine, in tables with more columns. */
export const PAGE_LAYOUTS: readonly Layout[] = [
	{ name: 'both in one paragraph', commas: false, set: (list) => [text(both(list, ', ').join(' '))] },
	{ name: 'both in one paragraph by semicolons', commas: true, set: (list) => [text(both(list, '; ').join(' '))] },
	{
		name: 'both in one paragraph without full stops',
		commas: false,
		set: (list) => [text(`${list.labels.present}: ${list.present.join(', ')} ${list.labels.away}: ${list.away.join(', ')}`)]
	},
	{
		name: 'both in one paragraph and what opened the meeting',
		commas: false,
		set: (list) => [text(`${both(list, ', ').join(' ')} ${list.page.opened}`)]
	},
	{
		name: 'broken lines of one paragraph',
		commas: false,
		set: (list) => sided(list, (label, names) => [text(broken(`${label}: ${names.join(', ')}`, 44).join('\n'))])
	},
	{
		name: 'broken lines by semicolons',
		commas: true,
		set: (list) => sided(list, (label, names) => broken(`${label}: ${names.join('; ')}.`, 44).map((each) => text(each)))
	},
	{
		name: 'a table beside date and place',
		commas: false,
		set: (list) => [
			table([
				[list.page.date, '14.9.2021'],
				[list.page.place, list.page.town],
				[list.labels.present, list.present.join(', ')],
				[list.labels.away, list.away.join(', ')]
			])
		]
	},
	{
		name: 'a table of four columns with date and place above',
		commas: true,
		set: (list) => [
			table([
				[list.page.date, '14.9.2021', list.page.place, list.page.town],
				[list.labels.present, list.present.join('; '), '', ''],
				[list.labels.away, list.away.join('; '), '', '']
			])
		]
	},
	{
		name: 'a table of four columns, one name a line',
		commas: true,
		set: (list) => [
			table([
				[list.page.date, '14.9.2021', list.page.place, list.page.town],
				[list.labels.present, list.present.join('\n'), list.labels.away, list.away.join('\n')]
			])
		]
	},
	{
		name: 'a table of initials, names and bodies',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			table([
				[list.page.initials, list.language.columns[0], list.language.columns[1]],
				...list.present.map((name, at) => [initials(name), name, bodyOf(list.language, at)])
			]),
			away(list, '; ')
		]
	},
	{
		name: 'a table of bodies, roles, names and initials',
		commas: true,
		set: (list) =>
			sided(list, (label, names) => [
				heading(label),
				table([
					[list.language.columns[1], list.page.role, list.language.columns[0], list.page.initials],
					...names.map((name, at) => [bodyOf(list.language, at), role(list, at), name, initials(name)])
				])
			])
	},
	{
		name: 'a table of names, roles and initials without a head',
		commas: true,
		set: (list) => [
			heading(list.labels.present),
			rowsOf(list.present, (name, at) => [name, role(list, at), initials(name)]),
			away(list, '; ')
		]
	},
	{
		name: 'a table of roles, then names, without a head',
		commas: true,
		set: (list) => [text(list.labels.present, true), rowsOf(list.present, (name, at) => [role(list, at), name]), away(list, '; ')]
	},
	{
		name: 'a table of names only, three to a row',
		commas: true,
		set: (list) => [
			text(`${list.labels.present}:`),
			table([list.present.slice(0, 3), [list.present[3]!, '', '']]),
			away(list, '; ')
		]
	},
	{
		name: 'one cell with both sides, line by line',
		commas: true,
		set: (list) => [
			table([[[`${list.labels.present}:`, ...list.present, `${list.labels.away}:`, ...list.away].join('\n'), list.page.opened]])
		]
	},
	{
		name: 'both sides in columns by tabs',
		commas: true,
		set: ({ present, away, labels }) => [
			text(`${labels.present}\t${labels.away}`),
			...present.map((name, at) => text(away[at] ? `${name}\t${away[at]}` : name))
		]
	},
	{
		name: 'three columns by tabs: name, role, body',
		commas: false,
		set: (list) => [
			text(`${list.labels.present}:`),
			...list.present.map((name, at) => text(`${name}\t${role(list, at)}\t${bodyOf(list.language, at)}`)),
			away(list)
		]
	},
	{
		name: 'initials, a tab and a name',
		commas: true,
		set: (list) => [
			text(list.labels.present, true),
			...list.present.map((name) => text(`${initials(name)}\t${name}`)),
			away(list, '; ')
		]
	},
	{
		name: 'bodies before a dash, with their people',
		commas: false,
		set: (list) => [
			heading(list.labels.present),
			item(`${bodyOf(list.language, 0)} – ${list.present.slice(0, 2).join(', ')}`),
			item(`${bodyOf(list.language, 1)} – ${list.present.slice(2).join(', ')}`),
			away(list)
		]
	},
	{
		name: 'bodies in a table, with their people by commas',
		commas: false,
		set: (list) => [
			heading(list.labels.present),
			table([
				[list.language.columns[1], list.language.columns[0]],
				[bodyOf(list.language, 0), list.present.slice(0, 2).join(', ')],
				[bodyOf(list.language, 1), list.present.slice(2).join(', ')]
			]),
			away(list)
		]
	},
	{
		name: 'counted labels',
		commas: false,
		set: (list) => [
			text(`${list.labels.present} (${list.present.length}): ${list.present.join(', ')}`),
			text(`${list.labels.away} (${list.away.length}): ${list.away.join(', ')}`)
		]
	},
	{
		name: 'in the manner of a mail',
		commas: false,
		set: (list) => [
			text(list.page.hello),
			text(`${list.labels.present}: ${list.present.join(', ')}`),
			text(`${list.labels.away}: ${list.away.join(', ')}`)
		]
	},
	{
		name: 'a label and a dash',
		commas: false,
		set: (list) => sided(list, (label, names) => [text(`${label} – ${names.join(', ')}`)])
	},
	{
		name: 'a bold label run into its names',
		commas: false,
		set: (list) => sided(list, (label, names) => [text(`${label} ${names.join(', ')}`)])
	},
	{
		name: 'before what is said, as in a transcript',
		commas: false,
		set: (list) => [
			...sided(list, (label, names) => [text(`${label}: ${names.join(', ')}`)]),
			text(`${list.language.people[0]!.split(' ')[0]}: 2021 = 2020.`)
		]
	}
];
