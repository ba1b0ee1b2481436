/** How a form's flat fields become a wish: which names hold several values, numbers or ticks. Names may be paths, `items.0.text`; `$` stands for any number. */
export interface FormShape {
	readonly arrays?: readonly string[];
	readonly numbers?: readonly string[];
	readonly booleans?: readonly string[];
}

/** A list in a form has at most this many places: the number of a row is only what somebody claims. */
const MOST_PLACES = 1_000;
const LONGEST_NAME = 200;
const MOST_LEVELS = 8;

interface Node {
	readonly texts: string[];
	readonly under: Map<string, Node>;
}

/** What a tick sends that is none. */
const UNTICKED = new Set(['', 'false', 'off', '0']);

const newNode = (): Node => ({ texts: [], under: new Map() });

/**
 * The fields of a form as one plain value: `items.0.text` stands in the first of the list `items`. A name is only ever looked
 * up among the form's own: one that claims a place no list has, or the name of something every object or list brings with it,
 * is left out, and so are files. Declared lists and ticks that the form left out are there, empty.
 */
export function readFields(form: FormData, shape: FormShape = {}): Record<string, unknown> {
	const root = newNode();
	for (const [name, value] of form) {
		const path = pathOf(name);
		if (path && typeof value === 'string') place(root, path).texts.push(value);
	}
	for (const list of shape.arrays ?? []) eachAt(root, list.split('.'), () => {});
	for (const tick of shape.booleans ?? []) eachAt(root, tick.split('.'), (node) => node.texts.length > 0 || node.texts.push(''));
	return valueOf(root, '', shape) as Record<string, unknown>;
}

/** The pieces of a field's name, or null where it cannot be one. `items[0].text` reads like `items.0.text`. */
function pathOf(name: string): readonly string[] | null {
	if (name.length > LONGEST_NAME) return null;
	const path = name.replace(/\[(\d+)\]/g, '.$1').split('.');
	return path.length <= MOST_LEVELS && path.every(isPiece) && !isPlace(path[0]!) ? path : null;
}

const isPlace = (piece: string): boolean => /^\d+$/.test(piece);
const isPiece = (piece: string): boolean =>
	isPlace(piece)
		? Number(piece) < MOST_PLACES && String(Number(piece)) === piece
		: /^[a-zA-Z][\w-]*$/.test(piece) && !(piece in Object.prototype);

function place(from: Node, path: readonly string[]): Node {
	return path.reduce((node, piece) => {
		const next = node.under.get(piece) ?? newNode();
		node.under.set(piece, next);
		return next;
	}, from);
}

/** Every node that a declared path names, made where it is missing; below a list only the rows there are. */
function eachAt(from: Node, path: readonly string[], found: (node: Node) => void): void {
	const [piece, ...rest] = path;
	if (piece === undefined) found(from);
	else if (piece === '$') for (const row of from.under.values()) eachAt(row, rest, found);
	else if (from.texts.length === 0) eachAt(place(from, [piece]), rest, found);
}

/** A name that holds a value holds nothing below it; one with numbered places is a list of them and of nothing else. */
function valueOf(node: Node, template: string, shape: FormShape): unknown {
	if (node.texts.length > 0) return textsOf(node.texts, template, shape);
	const below = (piece: string) => (template === '' ? piece : `${template}.${piece}`);
	const rows = [...node.under].filter(([piece]) => isPlace(piece));
	if (rows.length > 0 || shape.arrays?.includes(template)) {
		const list: unknown[] = [];
		for (const [piece, row] of rows) list[Number(piece)] = valueOf(row, below('$'), shape);
		return Array.from(list);
	}
	return Object.fromEntries([...node.under].map(([piece, each]) => [piece, valueOf(each, below(piece), shape)]));
}

function textsOf(texts: readonly string[], template: string, shape: FormShape): unknown {
	if (shape.arrays?.includes(template)) return [...texts];
	const text = texts.at(-1)!;
	if (shape.booleans?.includes(template)) return !UNTICKED.has(text);
	return shape.numbers?.includes(template) ? numberIn(text) : text;
}

/** The number a text says; null for an empty field, NaN (which no schema takes) for anything else. */
const numberIn = (text: string): number | null =>
	text === '' ? null : /^-?\d{1,15}(\.\d{1,15})?$/.test(text) ? Number(text) : NaN;
