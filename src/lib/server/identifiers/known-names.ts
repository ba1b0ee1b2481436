import { ALSO_WORDS } from './given-names';
import { folded } from './folded';
import { NEVER_NAMES, PLACES_AND_BODIES } from './around-names';
import type { Found } from './finding';
import { wordsOf, type Word } from './words';

/** The whole names that begin with a word, longest first. */
type Index = ReadonlyMap<string, readonly (readonly string[])[]>;

/**
 * The people and bodies of the workspace, by their whole name in any letters, and people by one part of it with a capital.
 */
export function* findKnown(words: readonly Word[], people: readonly string[], bodies: readonly string[]): Generator<Found> {
	yield* findWhole(words, known(bodies).whole, 'organisation', () => '[organisation]');
	const proposal = (word: Word): string => (word.opensSentence ? 'A colleague' : 'a colleague');
	const { whole, telling } = known(people);
	yield* findWhole(words, whole, 'name', proposal);
	for (const word of words)
		if (word.capital && telling.has(word.plain))
			yield { start: word.start, end: word.end, kind: 'name', proposal: proposal(word) };
}

function* findWhole(
	words: readonly Word[],
	names: Index,
	kind: Found['kind'],
	proposal: (word: Word) => string
): Generator<Found> {
	for (const [at, word] of words.entries()) {
		const name = names.get(word.plain)?.find((parts) => parts.every((part, step) => words[at + step]?.plain === part));
		if (name) yield { start: word.start, end: words[at + name.length - 1]!.end, kind, proposal: proposal(word) };
	}
}

/** Names, made ready to be looked for. */
interface Ready {
	readonly whole: Index;
	/** Their parts that tell who is meant. */
	readonly telling: ReadonlySet<string>;
}

// Many texts are scanned for one list of names.
const ready = new WeakMap<readonly string[], Ready>();

function known(names: readonly string[]): Ready {
	const before = ready.get(names);
	if (before) return before;
	const parts = names.flatMap((name) => plainWords(name)).filter(isTelling);
	const made = { whole: index(names), telling: new Set(parts) };
	ready.set(names, made);
	return made;
}

function index(names: readonly string[]): Index {
	const all = names.map(plainWords).filter((parts) => parts.length > 1 || (parts[0]?.length ?? 0) > 2);
	const longestFirst = all.toSorted((a, b) => b.length - a.length);
	return Map.groupBy(longestFirst, (parts) => parts[0]!);
}

const plainWords = (name: string): string[] => wordsOf(name).map(({ plain }) => plain);
const isTelling = (part: string): boolean =>
	folded(part).length > 2 && !NEVER_NAMES.has(part) && !PLACES_AND_BODIES.has(part) && !ALSO_WORDS.has(part);
