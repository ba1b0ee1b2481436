import type { SafeHtml } from './safe-html';

/** What goes out as data: the texts, or word that they stand in the page. */
type Sent = { readonly texts: ReadonlyMap<string, SafeHtml> } | { readonly inPage: true };

/**
 * The laid-out texts of a page by name, each shown by a `Prose` of that name. A page that goes out whole holds them as HTML
 * already; the browser takes them from there, and they are not sent a second time as data for its script. Where a link is
 * followed by script the server is asked for data alone, and sends them. `transport` in hooks.ts calls on both ends.
 */
export class Texts {
	readonly #texts: ReadonlyMap<string, SafeHtml>;
	readonly #inPage: boolean;

	/** @param inPage whether they go out with the whole page */
	constructor(texts: ReadonlyMap<string, SafeHtml>, inPage: boolean) {
		this.#texts = texts;
		this.#inPage = inPage;
	}

	static receive(sent: Sent): Texts {
		return 'inPage' in sent ? new Texts(textsIn(document), true) : new Texts(sent.texts, false);
	}

	of(name: string): SafeHtml {
		return this.#texts.get(name) ?? NONE;
	}

	send(): Sent {
		return this.#inPage ? { inPage: true } : { texts: this.#texts };
	}
}

const NONE = '' as SafeHtml;

/** The texts that the server wrote into a page. It alone names them: no text somebody wrote can hold such an attribute. */
function textsIn(page: Document): ReadonlyMap<string, SafeHtml> {
	const shown = page.querySelectorAll<HTMLElement>('[data-text]');
	return new Map(Array.from(shown, (each) => [each.dataset.text!, each.innerHTML.replace(FRAME, '') as SafeHtml]));
}

/** The comments by which Svelte marks where HTML begins and ends. */
const FRAME = /^<!--.*?-->|<!---->$/g;
