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

export function readContact(pieces: readonly Piece[], { contact: known, roles }: PracticeWords): ReadContact {
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
		} else rest.push(...inParts(text, { said, labels, roles }).map((each) => lineOf(each, from)));
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

/** Signs that part the details of one line. */
const BETWEEN = /\s*[,;|•·]\s+|\s*\n\s*|\s+[–—-]\s+|\s*[(<>)]+\s*|:\s+|\t+/u;
const MAIL = /[^\s@<>(),;:]+@[^\s@<>(),;]+\.[^\s@<>(),;.]+/u;
/** Two to four words with capitals, before them perhaps a title. */
const NAME =
	/^(?:(?:\p{Lu}\p{L}{0,3}\.?)\s+)?\p{Lu}[\p{L}'’.-]+(?:\s+(?:de|van|von|la|le|ap|o)(?=\s))?(?:\s+\p{Lu}[\p{L}'’.-]*){1,3}$/u;

/**
 * "Ann Lee (manager), ann@club.example": who is named right at the start of a line that says how to reach them, or of the first line
 * of a contact. Gives what is left, as it stands.
 */
function inParts(text: string, { said, labels, roles }: Gathering): readonly string[] {
	const plain = withoutAddresses(text);
	const parts = plain.split(BETWEEN).filter((each) => /[\p{L}\p{N}]/u.test(each));
	const reach = parts.filter((each) => REACH.test(each.trim()) || MAIL.exec(each)?.[0] === each.trim().replace(/[.,]$/, ''));
	// "Talk to Ann Lee: ann@club.example": what asks is the form's.
	const whole = parts[0]?.trim() ?? '';
	const asked = NAME.test(whole) || reach.length === 0 ? null : /^(\p{L}\p{Ll}+(?:\s+\p{Ll}+){1,3})\s+(\p{Lu}.*)$/u.exec(whole);
	const first = asked?.[2] ?? whole;
	const isName = said.name.length === 0 && NAME.test(first) && first.length < 60 && (reach.length > 0 || parts.length < 4);
	if (reach.length === 0 && !isName) return [text];
	// What is more than details stays whole: a sentence beside an address.
	const left = parts.filter((each) => !reach.includes(each) && !(isName && each === parts[0]));
	if (left.some((each) => /[.!?]\s+\p{Lu}/u.test(each) || each.length > 120)) return [text];
	if (isName) {
		said.name.push(first);
		if (asked) labels.push(asked[1]!);
	}
	const [behind] = left;
	if (isName && behind !== undefined && said.role.length === 0 && isRole(behind, roles)) said.role.push(left.shift()!.trim());
	said.reach.push(...reach.map((each) => each.trim().replace(/[.,]$/, '')));
	labels.push(...addressesIn(text));
	return left.length > 0 ? [left.map((each) => each.trim()).join(', ')] : [];
}

/** What is gathered of a contact. */
interface Gathering {
	readonly said: Record<ContactField, string[]>;
	readonly labels: string[];
	readonly roles: PracticeWords['roles'];
}

/** Words in small letters, or with a word of what people are: "Project Lead". */
const isRole = (text: string, roles: PracticeWords['roles']): boolean =>
	/^\s*\p{Ll}/u.test(text) || text.split(/\s+/).some((word) => roles.has(compared(word)));

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
