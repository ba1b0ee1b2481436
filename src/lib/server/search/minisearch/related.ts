import type { Token } from '#lib/domain/shared/audience';
import type { RelatedQuery } from '#lib/domain/shared/context';
import type { Ref } from '#lib/domain/shared/ids';
import { RELATED, SCORING, worthAt } from '../scoring.ts';
import { heaviest, type Added, type Candidate } from './feedback.ts';
import { HeldTerms } from './held-terms.ts';
import { occurrencesIn, recordIn } from './packing.ts';
import type { Shelf } from './shelf.ts';
import { View } from './view.ts';

/** A record that is about the same as another, and the terms that tell so. */
export interface RelatedFound extends Ref {
	readonly terms: readonly string[];
}

interface Likeness {
	readonly number: number;
	score: number;
	/** Each of the words with what it adds. */
	readonly parts: { readonly term: string; readonly adds: number }[];
}

/** The readable records that hold most of what is telling in another; what its reader may not read adds no word and moves none. */
export function relatedTo(shelf: Shelf, { to, kinds, limit }: RelatedQuery, tokens: ReadonlySet<Token> | null): RelatedFound[] {
	const view = new View(shelf, tokens);
	const number = shelf.numberOf(to);
	if (number === undefined || !view.reads(number)) return [];
	const words = tellingWords(number, view);
	const alike = likenesses(words, view);
	const enough = (alike.get(number)?.score ?? 0) * RELATED.least;
	const wanted = new Set(kinds.map((kind) => shelf.kinds.indexOf(kind)));
	const refText = ({ number: at }: Likeness): string => `${shelf.records[at]!.kind}/${shelf.records[at]!.id}`;
	return [...alike.values()]
		.filter((each) => each.number !== number && wanted.has(shelf.kindNumbers.at(each.number)))
		.filter(({ score, parts }) => score >= enough && parts.length >= RELATED.shared)
		.sort((a, b) => b.score - a.score || (refText(a) < refText(b) ? -1 : 1))
		.slice(0, limit)
		.map(({ number: at, parts }) => {
			const { kind, id } = shelf.records[at]!;
			const told = parts.sort((a, b) => b.adds - a.adds || (a.term < b.term ? -1 : 1)).slice(0, RELATED.told);
			return { kind, id, terms: told.map(({ term }) => term) };
		});
}

function tellingWords(number: number, view: View): Added[] {
	const { vocabulary, sequences } = view.shelf;
	held.clear(vocabulary.numbers);
	held.addRecord(sequences.of(number), (occurrences) =>
		worthAt(1, Math.min(occurrences, SCORING.mostOccurrences), view.damped[number]!)
	);
	const candidates = held.terms.flatMap((term): Candidate[] => {
		const postings = vocabulary.numbered(term);
		return postings && postings.facet === null && mayTell(postings.term) ? [{ postings, saturated: held.worth(term) }] : [];
	});
	candidates.sort((a, b) => b.saturated - a.saturated || (a.postings.term < b.postings.term ? -1 : 1));
	const [fewest, most] = RELATED.holders;
	const common = Math.max(fewest, Math.min(most, Math.floor(view.corpus.records * RELATED.common)));
	return heaviest(candidates.slice(0, RELATED.candidates), view, RELATED.words, common);
}

const mayTell = (term: string): boolean => [...term].length >= RELATED.letters && !/^[0-9]+$/.test(term);

function likenesses(words: readonly Added[], view: View): Map<number, Likeness> {
	const alike = new Map<number, Likeness>();
	for (const { postings, weight, rare } of words) {
		const [unpacked, { size }] = [postings.unpacked(), postings];
		for (let at = 0; at < size; at++) {
			const number = recordIn(unpacked[at]!);
			if (!view.reads(number)) continue;
			const adds = weight * worthAt(rare, occurrencesIn(unpacked[at]!), view.damped[number]!);
			const known = alike.get(number) ?? { number, score: 0, parts: [] };
			known.score += adds;
			known.parts.push({ term: postings.term, adds });
			alike.set(number, known);
		}
	}
	return alike;
}

// Used again for every record: only one is asked about at a time.
const held = new HeldTerms();
