import { escapeUTF8 } from 'entities';
import type { Feed, FeedEntry } from './feed';

/** Atom wants a time also where nothing is told; today's would make another feed of it with every look. */
const NEVER = '1970-01-01T00:00:00Z';

/** A feed as Atom (RFC 4287). */
export function toAtom({ title, publisher, address, page, entries }: Feed): string {
	return [
		'<?xml version="1.0" encoding="utf-8"?>',
		'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">',
		`<id>${plain(address)}</id>`,
		`<title>${plain(title)}</title>`,
		`<updated>${entries[0]?.at ?? NEVER}</updated>`,
		`<author><name>${plain(publisher)}</name></author>`,
		`<link rel="self" type="application/atom+xml" href="${plain(address)}"/>`,
		`<link rel="alternate" type="text/html" href="${plain(page)}"/>`,
		...entries.map(entryOf),
		'</feed>',
		''
	].join('\n');
}

const entryOf = ({ address, title, begins, language, at }: FeedEntry): string =>
	[
		`<entry${language ? ` xml:lang="${plain(language)}"` : ''}>`,
		`<id>${plain(address)}</id>`,
		`<title>${plain(title)}</title>`,
		`<updated>${at}</updated>`,
		`<link rel="alternate" type="text/html" href="${plain(address)}"/>`,
		...(begins ? [`<summary>${plain(begins)}</summary>`] : []),
		'</entry>'
	].join('\n');

/** A text that XML may hold, with nothing in it read as markup. */
const plain = (text: string): string => escapeUTF8(text.replace(NOT_IN_XML, ''));

const NOT_IN_XML = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu;
