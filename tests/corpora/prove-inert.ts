import { decodeHTML } from 'entities';
import { expect } from 'vitest';

const TAG =
	/<\/?(?:p|h[2-6]|ul|ol|li|blockquote|pre|code|a|strong|em|del|br|hr|span|table|thead|tbody|tr|td|th)((?: [a-z]+="[^"<>]*")*) ?\/?>/g;
const ATTRIBUTES = ['href', 'title', 'rel', 'dir', 'start', 'align', 'scope'];

/**
 * Proves that laid-out text can do nothing: it holds only the tags and attributes of a written text, each written in full,
 * and a browser would read every address in it as http, https, mailto or one of the same site.
 */
export function proveInert(html: string): void {
	for (const [, attributes] of html.matchAll(TAG)) {
		for (const [, name, value] of attributes!.matchAll(/ ([a-z]+)="([^"]*)"/g)) {
			expect(ATTRIBUTES).toContain(name);
			if (name === 'href') proveHarmless(decodeHTML(value!));
		}
	}
	expect(html.replace(TAG, '')).not.toContain('<');
}

function proveHarmless(href: string): void {
	const { protocol } = new URL(href, 'https://grove.example/a/b');
	expect(['http:', 'https:', 'mailto:'], href).toContain(protocol);
}
