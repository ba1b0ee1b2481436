import { walkXml, xmlText } from './walk-xml.ts';
import type { Parts } from './unzip.ts';

/** Next number of an item; null where its list has none. */
export type Count = (list: string, level: number) => number | null;

/** Counts the items of a document's numbered lists as they are met, each list and level by itself. */
export function numbering(parts: Parts, name: string | undefined): Count {
	const bytes = name === undefined ? null : parts.part(name);
	const levels = new Map<string, Map<number, { numbered: boolean; start: number }>>();
	const lists = new Map<string, string>();
	let [kind, list, level] = ['', '', 0];
	if (bytes)
		walkXml(xmlText(bytes), {
			open: ({ name: element, of }) => {
				const value = of.get('val') ?? '';
				if (element === 'abstractNum') levels.set((kind = of.get('abstractNumId') ?? ''), new Map());
				else if (element === 'lvl') levels.get(kind)?.set((level = Number(of.get('ilvl')) || 0), { numbered: false, start: 1 });
				else if (element === 'num') [list, kind] = [of.get('numId') ?? '', ''];
				else if (element === 'abstractNumId') lists.set(list, value);
				const said = levels.get(kind)?.get(level);
				if (said && element === 'numFmt') said.numbered = value === 'decimal';
				else if (said && element === 'start') said.start = Number(value) || 0;
			},
			close: () => undefined
		});
	const met = new Map<string, number>();
	return (of, at) => {
		const said = levels.get(lists.get(of) ?? '')?.get(at);
		if (!said?.numbered) return null;
		const place = `${of} ${at}`;
		const next = met.has(place) ? met.get(place)! + 1 : said.start;
		met.set(place, next);
		return next;
	};
}
