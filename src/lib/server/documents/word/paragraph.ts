/**
 * How a paragraph stands. `leads` keeps it on the page of what follows; `list` is the number of its list and its level there;
 * `indent` is in twentieths of a point.
 */
export interface Stance {
	readonly style?: string;
	readonly leads?: boolean;
	readonly list?: { readonly number: number; readonly level: number };
	readonly rule?: boolean;
	readonly indent?: number;
}

/** A paragraph around finished runs; its properties come in the order that the schema of pPr asks for. */
export function paragraph(runs: string, { style, leads, list, rule, indent }: Stance = {}): string {
	const properties =
		(style ? `<w:pStyle w:val="${style}"/>` : '') +
		(leads ? '<w:keepNext/>' : '') +
		(list ? `<w:numPr><w:ilvl w:val="${list.level}"/><w:numId w:val="${list.number}"/></w:numPr>` : '') +
		(rule ? `<w:pBdr><w:bottom w:val="single" w:sz="4" w:space="1" w:color="${COLOURS.rule}"/></w:pBdr>` : '') +
		(indent ? `<w:ind w:left="${indent}"/>` : '');
	return `<w:p>${properties && `<w:pPr>${properties}</w:pPr>`}${runs}</w:p>`;
}

/** Grove's green and inks on white paper, as hexadecimal sRGB. */
export const COLOURS = { green: '1F5136', ink: '1C211D', soft: '4A524B', rule: 'C9CDC4', wash: 'EEF1EA' } as const;
