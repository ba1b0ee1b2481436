const BULLET = /^[\s\u00A0]*(?:[·•o§▪–-]|\(?(?:\d{1,3}|[a-z])[.)])[\s\u00A0]+/i;

/**
 * Takes the workings of a word processor out of pasted HTML: its comments, styles and empty tags. Word writes the points of a
 * list as paragraphs; they become a list. What the editor has no form for falls away when the rest is read.
 */
export function cleanPaste(html: string): string {
	const page = new DOMParser().parseFromString(inert(html), 'text/html');
	for (const part of page.querySelectorAll('style, script, meta, link, title, xml, img, object')) part.remove();
	for (const point of page.querySelectorAll<HTMLElement>('p[class^="MsoListParagraph"]')) asPoint(point);
	for (const part of page.body.querySelectorAll('*')) {
		// Google Docs wraps all of a text in a bold that says it is not bold.
		if (part.tagName === 'B' && /(?:^|;)\s*font-weight:\s*(?:normal|400)/.test(part.getAttribute('data-style') ?? ''))
			unwrap(part);
		else if (part.tagName.includes(':')) unwrap(part);
	}
	return page.body.innerHTML;
}

/** Without what the page's rules on content would have to refuse while it is read. */
const inert = (html: string): string =>
	html
		.replace(/<!--\[if[^]*?<!\[endif\]-->|<(style|script)\b[^]*?<\/\1\s*>/gi, '')
		.replace(/<[a-z][^>]*>/gi, (tag) => tag.replace(/([\s"'/])(style|on\w+)(?=\s*=)/gi, '$1data-$2'));

function asPoint(point: HTMLElement): void {
	const marker = BULLET.exec(point.textContent)?.[0] ?? '';
	const kind = /\d|[a-np-z][.)]/i.test(marker) ? 'OL' : 'UL';
	dropLetters(point, marker.length);
	const before = point.previousElementSibling;
	const list = before?.tagName === kind ? before : point.ownerDocument.createElement(kind);
	if (list !== before) point.before(list);
	const item = point.ownerDocument.createElement('li');
	item.append(...point.childNodes);
	list.append(item);
	point.remove();
}

/** Takes that many letters off the front of an element. */
function dropLetters(element: HTMLElement, count: number): void {
	const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
	for (let left = count; left > 0 && walker.nextNode();) {
		const letters = walker.currentNode as globalThis.Text;
		const cut = Math.min(left, letters.length);
		letters.deleteData(0, cut);
		left -= cut;
	}
}

const unwrap = (element: Element): void => element.replaceWith(...element.childNodes);
