import type { Id } from '../../shared/ids';
import { folded } from '../reading-minutes';

export interface Known {
	readonly person: Id;
	readonly name: string;
}

/**
 * Whom of the set a name in old minutes means: by the whole name, whatever stands before it ("Dr"), by an initial and the last name,
 * or by the first name. Null where nobody or more than one is meant; nobody is ever made up.
 */
export function matchPerson(written: string, known: readonly Known[]): Id | null {
	const plain = wordsOf(written);
	const among = (fits: (name: readonly string[]) => boolean): Id | null => {
		const found = known.filter(({ name }) => fits(wordsOf(name)));
		return found.length === 1 ? found[0]!.person : null;
	};
	if (plain.length === 0) return null;
	const whole = known.filter(({ name }) => ` ${plain.join(' ')}`.endsWith(` ${wordsOf(name).join(' ')}`));
	if (whole.length > 0) return whole.length === 1 ? whole[0]!.person : null;
	if (plain.length === 1) return among((name) => name[0] === plain[0]);
	const [first, last] = [plain.at(-2)!, plain.at(-1)!];
	return first.length === 1 ? among((name) => name.at(-1) === last && name[0]!.startsWith(first)) : null;
}

const wordsOf = (name: string): readonly string[] =>
	folded(name)
		.split(/[\s.]+/)
		.filter((word) => word !== '');
