import type { DocumentBlock } from '#lib/domain/shared/document-block';
import { BlockBuilder } from './block-builder.ts';
import { keptAddress, type ReadingOptions } from './reading-options.ts';
import { DocumentNotRead } from './not-read.ts';
import type { Parts } from './unzip.ts';
import { walkXml, xmlText, type Element } from './walk-xml.ts';

/** What is no text of the document: deletions kept for tracking, remarks beside it, the mark of a note, descriptions of pictures. */
const LEFT_OUT = new Set(['tracked-changes', 'annotation', 'note-citation', 'title', 'desc', 'forms', 'sequence-decls']);
/** Blanks that one element may stand for. */
const MOST_BLANKS = 100;

/** The words of an OpenDocument text (.odt): headers first, then the body, footers. @throws {DocumentNotRead} */
export function readOpenDocument(parts: Parts, keep: ReadingOptions = {}): DocumentBlock[] {
	const body = parts.part('content.xml');
	if (!body) throw new DocumentNotRead('This is not an OpenDocument text. Save it anew and try again.');
	const manifest = parts.part('META-INF/manifest.xml');
	if (manifest?.includes('encryption-data'))
		throw new DocumentNotRead('This document is closed by a password. Save it without one and try again.');
	const pages = parts.part('styles.xml');
	const pageXml = pages ? xmlText(pages) : null;
	const xml = xmlText(body);
	const known = new Map<string, Style>();
	if (pageXml) readStyles(pageXml, known);
	readStyles(xml, known);
	const edges = (edge: 'header' | 'footer') => (pageXml ? once(blocksOf(pageXml, { known, keep }, edge)) : []);
	return [...edges('header'), ...blocksOf(xml, { known, keep }), ...edges('footer')];
}

const once = (blocks: DocumentBlock[]) =>
	blocks.filter((each, at) => 'text' in each && blocks.findIndex((other) => 'text' in other && other.text === each.text) === at);

interface Style {
	readonly parent: string | undefined;
	bold: boolean | null;
	underlined: boolean | null;
	struck: boolean | null;
	/** Whether its letters, its paragraph or its cell have a colour behind them. */
	shaded: boolean | null;
}

function readStyles(xml: string, into: Map<string, Style>): void {
	let open: Style | null = null;
	walkXml(xml, {
		open: ({ name, of }) => {
			if (name === 'style')
				into.set(
					of.get('name') ?? '',
					(open = { parent: of.get('parent-style-name'), bold: null, underlined: null, struck: null, shaded: null })
				);
			else if (open && /^(text|paragraph|table-cell)-properties$/.test(name)) {
				const [weight, colour] = [of.get('font-weight'), of.get('background-color')];
				if (name === 'text-properties' && weight !== undefined) open.bold = /bold|[6-9]00/.test(weight);
				const [below, through] = [of.get('text-underline-style'), of.get('text-line-through-style')];
				if (below !== undefined) open.underlined = below !== 'none';
				if (through !== undefined) open.struck = through !== 'none';
				if (colour !== undefined) open.shaded = /^#(?!f{6}$)[0-9a-f]{6}$/i.test(colour);
			}
		},
		close: ({ name }) => {
			if (name === 'style') open = null;
		}
	});
}

/** The boxes of a form that are drawn beside the text, by the names under which the text shows them. */
function boxesOf(xml: string): ReadonlyMap<string, string> {
	const found = new Map<string, string>();
	walkXml(xml, {
		open: ({ name, of }) => {
			if (name !== 'checkbox' && name !== 'radio') return;
			const state =
				of.get(name === 'radio' ? 'current-selected' : 'current-state') ?? of.get(name === 'radio' ? 'selected' : 'state');
			found.set(of.get('id') ?? '', /^(checked|true)$/.test(state ?? '') ? '☒' : '☐');
		},
		close: () => undefined
	});
	return found;
}

/** The styles a style rests on, itself first. */
function* lineOf(name: string | undefined, known: ReadonlyMap<string, Style>): Generator<[string, Style | undefined]> {
	const seen = new Set<string>();
	for (let at = name; at !== undefined && !seen.has(at); at = known.get(at)?.parent) {
		seen.add(at);
		yield [at, known.get(at)];
	}
}

interface Around {
	readonly known: ReadonlyMap<string, Style>;
	readonly keep: ReadingOptions;
}

/** `edge`: only what stands in headers, or footers; else everything in the body. */
function blocksOf(xml: string, { known, keep }: Around, edge: 'header' | 'footer' | null = null): DocumentBlock[] {
	const to = new BlockBuilder(edge);
	let [out, lists, inside] = [0, 0, 0];
	const isDoor = ({ name }: Element) =>
		edge ? name.startsWith(edge) && !name.endsWith('style') && !name.endsWith('properties') : name === 'body';
	/** How the letters of paragraphs and stretches are set, the innermost last. */
	const set: Record<'bold' | 'underlined' | 'struck' | 'shaded', boolean>[] = [];
	const boxes = keep.boxes ? boxesOf(xml) : new Map<string, string>();
	const says = (style: string | undefined, what: keyof (typeof set)[number]) =>
		[...lineOf(style, known)].find(([, each]) => each?.[what] != null)?.[1]?.[what];
	const links: (string | null)[] = [];
	walkXml(xml, {
		open: (element) => {
			const { name, of } = element;
			if (out > 0 || LEFT_OUT.has(name)) return void (out += 1);
			if (isDoor(element)) inside += 1;
			if (inside === 0) return;
			const style = of.get('style-name');
			if (name === 'h')
				to.openParagraph({ kind: 'heading', level: Math.min(Math.max(Number(of.get('outline-level')) || 1, 1), 9) });
			else if (name === 'p') {
				const isTitle = [...lineOf(style, known)].some(([each]) => each === 'Title');
				to.openParagraph(
					isTitle
						? { kind: 'heading', level: 0 }
						: lists > 0
							? { kind: 'item', level: Math.min(lists - 1, 8) }
							: { kind: 'paragraph' }
				);
			} else if (name === 'list') lists += 1;
			else if (name === 'a') {
				links.push(keptAddress(of.get('href'), keep));
				if (links.at(-1) !== null) to.write('[');
			} else if (name === 'tab') to.write('\t');
			else if (name === 'line-break') to.write('\n');
			else if (name === 's') to.write(' '.repeat(Math.min(Number(of.get('c')) || 1, MOST_BLANKS)));
			else if (name === 'table') to.openTable();
			else if (name === 'table-row') to.openRow();
			else if (name === 'control') to.write(boxes.get(of.get('control') ?? '') ?? '');
			else if (name === 'table-cell' || name === 'covered-table-cell') {
				to.openCell(Number(of.get('number-columns-repeated') ?? 1));
				if (keep.stress && says(style, 'shaded')) to.shade();
			}
			if (name === 'h' || name === 'p' || name === 'span') {
				const told = (what: keyof (typeof set)[number]) => says(style, what) ?? (name === 'span' && set.at(-1)?.[what] === true);
				set.push({ bold: told('bold'), underlined: told('underlined'), struck: told('struck'), shaded: told('shaded') });
			}
		},
		close: (element) => {
			if (out > 0) return void (out -= 1);
			const { name } = element;
			if (isDoor(element)) inside -= 1;
			if (inside === 0) return;
			if (name === 'h' || name === 'p') to.closeParagraph();
			else if (name === 'list') lists -= 1;
			else if (name === 'a') {
				const address = links.pop();
				if (address != null) to.write(`](${address})`);
			} else if (name === 'table-cell' || name === 'covered-table-cell') to.closeCell();
			else if (name === 'table') to.closeTable();
			if (name === 'h' || name === 'p' || name === 'span') set.pop();
		},
		// Blanks and line ends between letters are one blank; only elements make more.
		text: (text) => {
			if (out === 0 && inside > 0) {
				const now = set.at(-1);
				const isApart = now && (now.bold || now.underlined || now.shaded);
				to.write(
					text.replace(/\s+/g, ' '),
					now?.bold,
					!keep.stress ? null : now?.struck ? 'struck' : isApart ? 'stressed' : null
				);
			}
		}
	});
	return to.blocks;
}
