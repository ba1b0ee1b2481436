import { walkXml, xmlText } from './walk-xml.ts';
import type { Parts } from './unzip.ts';
import type { Shape } from './block-builder.ts';

/** Where a part's relationships lead, by their ids: the kind's last word and the part's name. Outside addresses are left out. */
export function relationships(parts: Parts, part: string): Map<string, { kind: string; name: string }> {
	const folder = part.slice(0, part.lastIndexOf('/') + 1);
	const inside = relationsOf(parts, part).filter(({ outside }) => !outside);
	return new Map(
		inside.map(({ id, kind, target }) => {
			const path = target.startsWith('/') ? target.slice(1) : folder + target;
			return [id, { kind, name: path.replace(/[^/]+\/\.\.\//g, '') }];
		})
	);
}

/** Where the links of a part lead outside, by their ids. Nothing is ever asked for there. */
export function linksOutside(parts: Parts, part: string): ReadonlyMap<string, string> {
	const links = relationsOf(parts, part).filter(({ kind, outside }) => outside && kind === 'hyperlink');
	return new Map(links.map(({ id, target }) => [id, target]));
}

function relationsOf(parts: Parts, part: string) {
	const folder = part.slice(0, part.lastIndexOf('/') + 1);
	const found: { id: string; kind: string; target: string; outside: boolean }[] = [];
	const bytes = parts.part(`${folder}_rels/${part.slice(folder.length)}.rels`);
	if (!bytes) return found;
	walkXml(xmlText(bytes), {
		open: ({ name, of }) => {
			if (name !== 'Relationship') return;
			const outside = of.get('TargetMode') === 'External';
			const kind = (of.get('Type') ?? '').split('/').at(-1)!;
			found.push({ id: of.get('Id') ?? '', kind, target: of.get('Target') ?? '', outside });
		},
		close: () => undefined
	});
	return found;
}

interface Style {
	based: string | null;
	level: number | null;
	item: boolean;
	bold: boolean;
}

/** What a paragraph style says: whether it makes a heading or a list item, and bold letters. */
export function styles(parts: Parts, name: string | undefined): (id: string | undefined) => { shape: Shape; bold: boolean } {
	const all = new Map<string, Style>();
	const bytes = name === undefined ? null : parts.part(name);
	let open: Style | null = null;
	if (bytes)
		walkXml(xmlText(bytes), {
			open: ({ name, of }) => {
				const value = of.get('val') ?? '';
				if (name === 'style') {
					open = { based: null, level: null, item: false, bold: false };
					all.set(of.get('styleId') ?? '', open);
				} else if (!open) return;
				else if (name === 'name') open.level = levelOf(value);
				else if (name === 'basedOn') open.based = value;
				else if (name === 'outlineLvl') open.level ??= Number(value) < 9 ? Number(value) + 1 : null;
				else if (name === 'numPr') open.item = true;
				else if (name === 'b') open.bold = value !== '0' && value !== 'false';
			},
			close: ({ name }) => {
				if (name === 'style') open = null;
			}
		});
	return (id) => {
		let [level, item, bold] = [null as number | null, false, false];
		const seen = new Set<string>();
		for (let at = id; at !== undefined && !seen.has(at);) {
			seen.add(at);
			const style = all.get(at);
			level ??= style?.level ?? null;
			item ||= style?.item ?? false;
			bold ||= style?.bold ?? false;
			at = style?.based ?? undefined;
		}
		const shape: Shape = level !== null ? { kind: 'heading', level } : item ? { kind: 'item', level: 0 } : { kind: 'paragraph' };
		return { shape, bold };
	};
}

/** Word keeps the English names of its own styles in every language. */
function levelOf(name: string): number | null {
	if (/^title$/i.test(name)) return 0;
	const heading = /^heading ([1-9])$/i.exec(name);
	return heading ? Number(heading[1]) : null;
}
