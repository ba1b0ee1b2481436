import spec from 'commonmark-spec';
import { expect, test } from 'vitest';
import { proveInert } from '#tests/corpora/prove-inert';
import { renderMarkdown } from './index';

/** Examples that are meant to come out otherwise here, by number, with the reason. */
const ACCEPTED: Readonly<Record<string, readonly number[]>> = {
	'raw HTML is text, here among other things': [21, 31, 201, 308, 309, 344, 475, 476, 477, 491, 494, 524, 536, 642, 643],
	'only http, https and mailto are live, so other schemes are not links': [596, 598, 599, 601],
	'a bare address is a link, as in GitHub Flavored Markdown': [602, 608, 611, 612]
};
const HTML_SECTIONS = ['HTML blocks', 'Raw HTML'];

const examples = spec.tests.map(({ markdown, html, ...rest }) => ({
	...rest,
	markdown: markdown.replaceAll('→', '\t'),
	html: html.replaceAll('→', '\t')
}));
const accepted = new Set(Object.values(ACCEPTED).flat());

/** The specification's HTML as this house writes it: pictures as links, no raw white space. */
const expected = (html: string): string =>
	tidy(
		html
			.replace(/<a ([^>]*)>\s*<img [^>]*?alt="([^"]*)"[^>]*>\s*<\/a>/g, '<a $1>$2</a>')
			.replace(
				/<img src="([^"]*)" alt="([^"]*)"( title="[^"]*")? ?\/>/g,
				(_, src, alt, title = '') => `<a href="${src}"${title}>${alt || 'Picture'}</a>`
			)
			.replace(/ class="language-[^"]*"/g, '')
	);

function spaced(html: string): string {
	return html
		.replace(/ (?:dir="auto"|rel="noopener noreferrer nofollow"|href="")/g, '')
		.replace(/<a href="([^"]*)"/g, (_, href: string) => `<a href="${address(href)}"`)
		.replaceAll('&quot;', '"')
		.replaceAll('&#39;', "'")
		.replace(/<([bh]r) ?\/?>\s*/g, '<$1>')
		.split(/(<pre>.*?<\/pre>)/s)
		.map((part) => (part.startsWith('<pre>') ? part : part.replace(/\s+/g, ' ')))
		.join('')
		.replace(/ ?(<\/?(?:p|li|ul|ol|h\d|blockquote|pre|hr)\b[^>]*>) ?/g, '$1')
		.trim();
}

/** The level of a heading follows from the page it stands on, so only that it is one is compared. */
const tidy = (html: string): string => spaced(html).replace(/<(\/?)h[1-6]>/g, '<$1h>');

/** The specification percent-encodes addresses; a browser does that by itself. */
const address = (href: string): string => {
	try {
		return encodeURI(decodeURI(href));
	} catch {
		return href;
	}
};

test('every example of CommonMark 0.31 comes out as the specification says, but for those listed', () => {
	const differing = examples
		.filter(({ section }) => !HTML_SECTIONS.includes(section))
		.filter(({ markdown, html }) => tidy(renderMarkdown(markdown)) !== expected(html))
		.map(({ number }) => number);
	expect(examples).toHaveLength(652);
	expect(differing).toEqual([...accepted].sort((a, b) => a - b));
});

test('raw HTML of the specification is there to read, and does nothing', () => {
	const raw = examples.filter(({ section, number }) => HTML_SECTIONS.includes(section) || accepted.has(number));
	for (const { markdown, number } of raw) {
		const html = renderMarkdown(markdown);
		proveInert(html);
		const tag = /<\/?[a-z][a-z0-9-]*(?=[ >])/i.exec(markdown)?.[0];
		if (tag) expect(html, `example ${number}`).toContain(tag.replace('<', '&lt;'));
	}
});
