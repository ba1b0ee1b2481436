import { addressesIn, compared, withoutAddresses } from './compared.ts';
import { isGrid, rowsOf, type Line, type Piece } from './pieces.ts';
import type { ContactField, PracticeWords } from './practice-words';

/** Whom to ask, as a table of details or lines say it. `rest`: what is none of the details. */
export interface ReadContact {
	readonly contact: Readonly<Record<ContactField, string>> | null;
	readonly rest: readonly Piece[];
	readonly labels: readonly string[];
}

const REACH = /^(?:[^\s@]+@[^\s@]+\.[^\s@]+|\+?\d[\d\s()/-]{6,})$/;

export function readContact(pieces: readonly Piece[], { contact: known }: PracticeWords): ReadContact {
	const [rest, labels] = [[] as Piece[], [] as string[]];
	const said: Record<ContactField, string[]> = { name: [], role: [], body: [], reach: [] };
	const add = (label: string, value: string, from: number): boolean => {
		const field = known.get(compared(label));
		if (!field) return false;
		labels.push(label);
		// One person is named in the form; further ones stay in the words beside it.
		if (field !== 'reach' && said[field].length > 0) rest.push(lineOf(value, from));
		else if (value !== '') {
			said[field].push(withoutAddresses(value).replace(/\s*\n\s*/g, ', '));
			labels.push(...addressesIn(value));
		}
		return true;
	};
	const line = (text: string, from: number): void => {
		const [, label, value] = /^([^:\t]{2,40})[:\t]\s*(.*)$/s.exec(text) ?? [];
		if (label !== undefined && add(label, value!.trim(), from)) return;
		const plain = withoutAddresses(text).trim();
		if (REACH.test(plain)) {
			said.reach.push(plain);
			labels.push(...addressesIn(text));
		} else if (!nameBefore(plain, said)) rest.push(lineOf(text, from));
	};
	for (const piece of pieces) {
		const rows = rowsOf(piece);
		if (!rows && !isGrid(piece)) line(piece.text, piece.from);
		for (const cells of rows ?? []) {
			const filled = cells.filter((cell) => cell !== '');
			const [label = '', ...values] = filled;
			if (values.length <= 1 && add(label, values.join('\n'), piece.from)) continue;
			for (const cell of inPairs(filled, known)) for (const each of cell.split('\n')) line(each, piece.from);
		}
	}
	const found = Object.values(said).some((each) => each.length > 0);
	const contact = Object.fromEntries(Object.entries(said).map(([field, all]) => [field, all.join(', ')]));
	return { contact: found ? (contact as Record<ContactField, string>) : null, rest, labels };
}

/** "Ann Lee, ann@club.example" or "Ann Lee <ann@club.example>": one who is named right beside how to reach them. */
function nameBefore(line: string, said: Record<ContactField, string[]>): boolean {
	const [, name, reach] = /^(\p{Lu}[\p{L}'’.-]*(?:\s+[\p{L}'’.-]+){1,3})\s*[,;:<(–-]+\s*([^\s<>()]+)[>)]?$/u.exec(line) ?? [];
	if (name === undefined || !REACH.test(reach!) || said.name.length > 0) return false;
	said.name.push(name);
	said.reach.push(reach!);
	return true;
}

/** A row such as "Name | Ann Lee | E-mail | …": each label with what stands beside it. */
function inPairs(cells: readonly string[], known: PracticeWords['contact']): string[] {
	const paired: string[] = [];
	for (let at = 0; at < cells.length; at++) {
		const cell = cells[at]!;
		paired.push(known.has(compared(cell)) && at + 1 < cells.length ? `${cell}\t${cells[++at]!}` : cell);
	}
	return paired;
}

const lineOf = (text: string, from: number): Line => ({ from, shape: 'plain', level: 0, text, glued: false });
