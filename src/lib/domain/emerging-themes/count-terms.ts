import type { Evidence, ReadWords } from './evidence';

/** Numbers that are given to terms at most. */
export const MOST_NUMBERED = 100_000;

/** What counting needs of whoever reads the words. */
export interface Counting {
	/** Lets others go first where counting has lasted. */
	readonly pause: () => Promise<void>;
	/** The term that a number stands for. */
	readonly termAt: (number: number) => string;
}

/** In how many of these records each term stands. By number where terms have one: a map takes ten times as long. */
export async function countTerms(
	records: readonly ReadWords[],
	{ pause, termAt }: Counting
): Promise<ReadonlyMap<string, number>> {
	const byNumber = new Uint32Array(MOST_NUMBERED);
	const counts = new Map<string, number>();
	for (const { numbers, rest } of records) {
		await pause();
		addEach(byNumber, numbers);
		for (const term of rest) counts.set(term, (counts.get(term) ?? 0) + 1);
	}
	for (let number = 0; number < MOST_NUMBERED; number++) if (byNumber[number]! > 0) counts.set(termAt(number), byNumber[number]!);
	return counts;
}

// Apart from what waits between records: engines make quick only what runs through.
function addEach(counts: Uint32Array, numbers: Uint32Array): void {
	for (let at = 0; at < numbers.length; at++) counts[numbers[at]!]!++;
}

/** The records that hold each of some terms, fewer than 255. */
export async function holdingThese(
	records: readonly Evidence[],
	terms: readonly string[],
	{ pause, termAt }: Counting
): Promise<ReadonlyMap<string, readonly Evidence[]>> {
	const holding = terms.map((): Evidence[] => []);
	const placeOf = (term: string): number => terms.indexOf(term) + 1 || NONE;
	// 1 + the place among the terms asked for, or NONE; 0 where a number was not met yet.
	const places = new Uint8Array(MOST_NUMBERED);
	const put = (record: Evidence): void => {
		const { numbers, rest } = record;
		for (let at = 0; at < numbers.length; at++) {
			const place = (places[numbers[at]!] ||= placeOf(termAt(numbers[at]!)));
			if (place !== NONE) holding[place - 1]!.push(record);
		}
		for (const term of rest) holding[placeOf(term) - 1]?.push(record);
	};
	for (const record of records) {
		await pause();
		put(record);
	}
	return new Map(terms.map((term, at) => [term, holding[at]!]));
}

const NONE = 255;
