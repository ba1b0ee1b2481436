import { Parser } from 'htmlparser2';
import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { BlockBuilder, type Stretch } from './block-builder.ts';
import { keptAddress, type ReadingOptions } from './reading-options.ts';
import { DocumentNotRead } from './not-read.ts';

const LEFT_OUT = new Set(['script', 'style', 'head', 'template', 'noscript', 'svg', 'math', 'del', 'select', 'object', 'iframe']);
const BLOCKS = new Set([
	'p',
	'div',
	'li',
	'h1',
	'h2',
	'h3',
	'h4',
	'h5',
	'h6',
	'pre',
	'blockquote',
	'dt',
	'dd',
	'caption',
	'section',
	'article',
	'header',
	'footer',
	'address',
	'ul',
	'ol',
	'dl',
	'body',
	'center'
]);
const VOID = new Set(['br', 'img', 'hr', 'input', 'meta', 'link', 'col', 'wbr']);
const DEEPEST = 400;
/** A colour behind letters or a cell that is no white. */
const SHADE =
	/(?:^|[;\s"'])(?:background(?:-color)?|mso-highlight)\s*:\s*(?!white|#fff(?:fff)?\b|transparent|none|inherit|initial)[^;\s]/i;
const BELOW = /text-decoration[^;]*:[^;]*underline/i;
const THROUGH = /text-decoration[^;]*:[^;]*line-through/i;

/** How an element within a paragraph sets its letters apart; a link is underlined for another reason. */
function stretchOf(name: string, style: string): Stretch | null {
	if (name === 's' || name === 'strike' || THROUGH.test(style)) return 'struck';
	if (/^(?:b|strong|u|mark)$/.test(name)) return 'stressed';
	if (/^(?:a|td|th|table|tr|tbody)$/.test(name)) return null;
	return SHADE.test(style) || BELOW.test(style) || /font-weight\s*:\s*(?:bold|[6-9]00)/i.test(style) ? 'stressed' : null;
}

/**
 * The words of a web page, or of what Word puts on the clipboard. Links, pictures and scripts are never followed; scripts and
 * pictures are not kept, nor is where links lead unless `keep` says so.
 * @throws {DocumentNotRead}
 */
export function readWebPage(html: string, keep: ReadingOptions = {}): DocumentBlock[] {
	const to = new BlockBuilder();
	let [out, depth, lists] = [0, 0, 0];
	let bold = 0;
	/** Elements around here that set letters apart or strike them through. */
	const set: { readonly name: string; readonly stretch: Stretch }[] = [];
	/** Word draws its own bullets and numbers into the text and says so. */
	const drawn: string[] = [];
	const links: (string | null)[] = [];
	const fresh = (shape?: Parameters<BlockBuilder['openParagraph']>[0]) => {
		if (to.isWriting) to.closeParagraph();
		to.openParagraph(shape);
	};
	const parser = new Parser(
		{
			onopentag: (name, of) => {
				if (!VOID.has(name) && ++depth > DEEPEST)
					throw new DocumentNotRead('This page is nested too deeply. Save it as plain text.');
				if (out > 0 || LEFT_OUT.has(name)) return void (out += VOID.has(name) ? 0 : 1);
				const style = of.style ?? '';
				if (name === 'ul' || name === 'ol') lists += 1;
				if (name === 'b' || name === 'strong') bold += 1;
				const stretch = keep.stress && !BLOCKS.has(name) && !VOID.has(name) ? stretchOf(name, style) : null;
				if (stretch) set.push({ name, stretch });
				if (keep.boxes && name === 'input' && of.type === 'checkbox') to.write('checked' in of ? '☒' : '☐');
				if (name === 'a') {
					links.push(to.isWriting ? keptAddress(of.href, keep) : null);
					if (links.at(-1) !== null) to.write('[');
				}
				if (/mso-list:\s*ignore/i.test(style)) drawn.push(name);
				if (/mso-tab-count/i.test(style)) to.write('\t');
				if (name === 'br') to.write('\n');
				else if (name === 'table') {
					if (to.isWriting) to.closeParagraph();
					to.openTable();
				} else if (name === 'tr') to.openRow();
				else if (name === 'td' || name === 'th') {
					to.openCell(Number(of.colspan ?? 1));
					if (keep.stress && SHADE.test(style)) to.shade();
					fresh();
				} else if (BLOCKS.has(name)) {
					const level = /^h([1-6])$/.exec(name);
					const list = /mso-list:\s*\S+\s+level(\d)/i.exec(style);
					if (level) fresh({ kind: 'heading', level: Number(level[1]) });
					else if (/MsoTitle/.test(of.class ?? '')) fresh({ kind: 'heading', level: 0 });
					else if (list) fresh({ kind: 'item', level: Number(list[1]) - 1 });
					// Paragraphs within an item are its text.
					else if (name === 'li' || (lists > 0 && name === 'p')) fresh({ kind: 'item', level: Math.max(lists - 1, 0) });
					else fresh();
				}
			},
			onclosetag: (name) => {
				if (!VOID.has(name)) depth -= 1;
				if (out > 0) return void (out -= VOID.has(name) ? 0 : 1);
				if (drawn.at(-1) === name) drawn.pop();
				if (name === 'ul' || name === 'ol') lists -= 1;
				if (name === 'b' || name === 'strong') bold = Math.max(bold - 1, 0);
				if (set.at(-1)?.name === name) set.pop();
				if (name === 'a') {
					const address = links.pop();
					if (address != null && to.isWriting) to.write(`](${address})`);
				}
				if (name === 'td' || name === 'th') {
					if (to.isWriting) to.closeParagraph();
					to.closeCell();
				} else if (name === 'table') {
					to.closeTable();
				} else if (BLOCKS.has(name) && to.isWriting) to.closeParagraph();
			},
			ontext: (text) => {
				if (out > 0 || (drawn.length > 0 && !/[\p{L}\p{N}]{3}/u.test(text))) return;
				if (!to.isWriting && text.trim() === '') return;
				if (!to.isWriting) to.openParagraph();
				to.write(
					text.replace(/[ \t\r\n]+/g, ' '),
					bold > 0,
					set.find((each) => each.stretch === 'struck')?.stretch ?? set.at(-1)?.stretch
				);
			}
		},
		{ decodeEntities: true }
	);
	parser.write(html);
	parser.end();
	if (to.isWriting) to.closeParagraph();
	return to.blocks;
}
