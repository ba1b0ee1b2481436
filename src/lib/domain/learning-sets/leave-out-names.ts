import { FORMER_COLLEAGUE, insteadOfMentions, UNKNOWN_PERSON } from '../people';
import type { Id } from '../shared/ids';
import { findBodies, knownBodies, shortFormsIn, type KnownBodies } from './names-left-out/find-bodies';
import { findPeople, knownPeople, type KnownPeople } from './names-left-out/find-people';
import type { NamedSpan } from './names-left-out/spans';
import { wordsOf } from './names-left-out/words-of';

/** People and bodies whose names must not stand in a text. */
export interface Participants {
	readonly people: readonly { readonly id: Id | null; readonly name: string }[];
	/** They are called by less than their whole name as well. */
	readonly bodies: readonly string[];
	/** What is called by its whole name alone: sets. */
	readonly sets?: readonly string[];
}

/** A text without names. */
export interface LeftOut {
	readonly text: string;
	readonly count: number;
	readonly taken: readonly string[];
}

const INSTEAD = { person: 'a participant', body: 'a body' } as const;
/** What pages call somebody whose name is not there any more: ordinary words. */
const NOBODY: ReadonlySet<string> = new Set([FORMER_COLLEAGUE, UNKNOWN_PERSON]);

/**
 * A text with the names of participants and their bodies taken out, for what leaves under the Chatham House rule, in any letters
 * and without their accents. People are found where they are mentioned, by whatever name, by each part of their name and by
 * their initials; bodies by their whole name, its first words and its short form. A part that is an ordinary word as well counts
 * only with a capital, or beside another. `count` says how often something was taken out, and `taken` what it was, each once.
 */
export function leaveOutNames(text: string, participants: Participants): LeftOut {
	const { ids, people, bodies } = ready(participants);
	const taken: string[] = [];
	// Somebody who is called something else now keeps the old name in a mention.
	const plain = insteadOfMentions(text, (id, name) => {
		if (!ids.has(id)) return null;
		taken.push(name);
		return INSTEAD.person;
	});
	const short = shortFormsIn(plain, participants.bodies);
	const words = wordsOf(plain);
	const spans = [
		...findBodies(plain, words, bodies),
		...findBodies(plain, words, knownBodies(short, [], new Set())),
		...findPeople(plain, words, people)
	];
	let [left, done] = ['', 0];
	for (const { start, end, is, genitive } of apart(spans)) {
		taken.push(plain.slice(start, end));
		left += plain.slice(done, start) + INSTEAD[is] + (genitive ? '’s' : '');
		done = end;
	}
	return { text: left + plain.slice(done), count: taken.length, taken: [...new Set(taken)] };
}

/** Spans in their order without overlaps. Bodies come first: one may bear a person’s name. */
function apart(spans: readonly NamedSpan[]): readonly NamedSpan[] {
	const kept: NamedSpan[] = [];
	let end = 0;
	const rank = ({ is, start, end: to }: NamedSpan): number => (is === 'body' ? 0 : 1e7) - (to - start);
	const inOrder = spans.toSorted((a, b) => a.start - b.start || rank(a) - rank(b));
	for (const span of inOrder) {
		const last = kept.at(-1);
		if (span.start >= end) kept.push(span);
		else if (last && span.is === 'body' && last.is === 'person') kept[kept.length - 1] = { ...span, start: last.start };
		else if (last && span.end > end) kept[kept.length - 1] = { ...last, end: span.end };
		end = kept.at(-1)!.end;
	}
	return kept;
}

interface Ready {
	readonly ids: ReadonlySet<Id | null>;
	readonly people: KnownPeople;
	readonly bodies: KnownBodies;
}
/** Many texts leave with one meeting. */
const made = new WeakMap<Participants, Ready>();

function ready(participants: Participants): Ready {
	const before = made.get(participants);
	if (before) return before;
	const names = [...new Set(participants.people.map(({ name }) => name))].filter((name) => !NOBODY.has(name));
	const people = knownPeople(names);
	const taken = new Set(
		[...people.byWord].flatMap(([word, those]) => (those.some((each) => each.telling.has(word)) ? [word] : []))
	);
	const bodies = knownBodies([...new Set(participants.bodies)], participants.sets ?? [], taken);
	const now = { ids: new Set(participants.people.map(({ id }) => id).filter((id) => id !== null)), people, bodies };
	made.set(participants, now);
	return now;
}
