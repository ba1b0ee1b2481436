import type { Layout } from './layout';
import { bodyOf, heading, item, sided, table, text } from './layout-parts';
import type { ListLanguage } from './people';

export const LAYOUTS: readonly Layout[] = [
	{
		name: 'in a line by commas',
		commas: false,
		set: (list) => sided(list, (label, names) => [text(`${label}: ${names.join(', ')}`)])
	},
	{
		name: 'in a line by semicolons',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(`${label}: ${names.join('; ')}.`)])
	},
	{
		name: 'in a line with a word before the last',
		commas: false,
		set: (list) =>
			sided(list, (label, names) => [
				text(`${label}: ${[...names.slice(0, -2), names.slice(-2).join(` ${list.language.and} `)].join(', ')}.`)
			])
	},
	{
		name: 'items below a heading',
		commas: true,
		set: (list) => sided(list, (label, names) => [heading(label), ...names.map(item)])
	},
	{
		name: 'lines below a label',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(`${label}:`), ...names.map((name) => text(name))])
	},
	{
		name: 'items below a bold label',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(label, true), ...names.map(item)])
	},
	{
		name: 'lines of one paragraph',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(`${label}\n${names.join('\n')}`)])
	},
	{
		name: 'a cell of lines',
		commas: true,
		set: (list) => [
			table([
				[list.labels.present, list.present.join('\n')],
				[list.labels.away, list.away.join('\n')]
			])
		]
	},
	{
		name: 'a cell by commas',
		commas: false,
		set: (list) => [
			table([
				[list.labels.present, list.present.join(', ')],
				[list.labels.away, list.away.join(', ')]
			])
		]
	},
	{
		name: 'a tab behind the label',
		commas: true,
		set: (list) => sided(list, (label, names) => names.map((name, at) => text(at === 0 ? `${label}:\t${name}` : `\t${name}`)))
	},
	{
		name: 'names and bodies in columns by tabs',
		commas: false,
		set: (list) =>
			sided(list, (label, names) => [
				text(`${label}:`),
				...names.map((name, at) => text(`${name}\t${bodyOf(list.language, at)}`))
			])
	},
	{
		name: 'a table of names, bodies and whether they came',
		commas: true,
		set: ({
			present,
			away,
			language: {
				columns: [name, body, there, yes, no],
				...language
			}
		}) => [
			table([
				[name, body, there],
				...present.map((each, at) => [each, bodyOf(language as ListLanguage, at), yes]),
				...away.map((each, at) => [each, bodyOf(language as ListLanguage, at), no])
			])
		]
	},
	{
		name: 'a table of bodies, then names, ticked',
		commas: true,
		set: ({
			present,
			away,
			language: {
				columns: [name, body, there],
				...language
			}
		}) => [
			table([
				[body, name, there],
				...present.map((each, at) => [bodyOf(language as ListLanguage, at), each, '✓']),
				...away.map((each, at) => [bodyOf(language as ListLanguage, at), each, ''])
			])
		]
	},
	{
		name: 'a table of names and bodies below a heading',
		commas: true,
		set: (list) =>
			sided(list, (label, names) => [
				heading(label),
				table([list.language.columns.slice(0, 2), ...names.map((name, at) => [name, bodyOf(list.language, at)])])
			])
	},
	{
		name: 'two columns of a table',
		commas: true,
		set: ({ present, away, labels }) => [
			table([[labels.present, labels.away], ...present.map((name, at) => [name, away[at] ?? ''])])
		]
	},
	{
		name: 'a table of names and bodies without a head below a label',
		commas: true,
		set: (list) =>
			sided(list, (label, names) => [text(label, true), table(names.map((name, at) => [name, bodyOf(list.language, at)]))])
	},
	{
		name: 'numbered lines',
		commas: true,
		set: (list) => sided(list, (label, names) => [text(`${label}:`), ...names.map((name, at) => text(`${at + 1}. ${name}`))])
	},
	{
		name: 'apologies as a sentence below an item',
		commas: false,
		set: ({ present, away, labels, language }) => [
			text(`${labels.present}: ${present.join(', ')}`),
			heading(`1. ${labels.away}`),
			text(
				language.awaySentences[away.join().length % language.awaySentences.length]!.replace('…', away.join(` ${language.and} `))
			)
		]
	},
	{
		name: 'with somebody uncounted at the end',
		commas: false,
		set: (list) => [
			text(
				`${list.labels.present}: ${[...list.present, list.language.nobody[list.present.join().length % list.language.nobody.length]!].join(', ')}`
			),
			text(`${list.labels.away}: ${list.away.join(', ')}`)
		]
	}
];
