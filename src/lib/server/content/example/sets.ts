import * as v from 'valibot';
import { line, optionalProse, prose } from '#lib/domain/shared/fields';
import { slug } from '../slug';
import { handle, handles, mark, offset, source } from './pieces';

const place = v.strictObject({ person: handle, from: offset });

/** What members promised each other, written down by whoever facilitates, and who has agreed to it on which day. */
const contract = v.strictObject({
	day: offset,
	/** Where the kind has terms of reference. */
	terms: v.optional(optionalProse(10_000), ''),
	limits: prose(4_000),
	safeguarding: prose(4_000),
	ring: line(200),
	reviewOn: offset,
	agreed: v.array(v.strictObject({ person: handle, day: offset }))
});

/** Sets, forums, networks and teams with their people, and which of them were merged. Whoever facilitates one forms it on the day they begin. */
export const setsFile = v.strictObject({
	sets: v.array(
		v.strictObject({
			handle,
			name: line(120),
			purpose: prose(2_000),
			kind: slug,
			composition: v.optional(slug),
			style: slug,
			mode: slug,
			objectives: handles,
			groundRules: v.array(line(300)),
			facilitator: place,
			members: v.array(place),
			contract: v.optional(contract),
			mark,
			source: v.optional(source)
		})
	),
	/** Who sits in a set for a network: offered by whoever facilitates it, taken on a day. */
	seats: v.array(v.strictObject({ network: handle, in: handle, person: handle, by: handle, day: offset, taken: offset })),
	/** Who was offered to facilitate a set, and what they said on which day; null while they have not answered. */
	handovers: v.array(
		v.strictObject({
			set: handle,
			from: handle,
			to: handle,
			day: offset,
			afterwards: v.picklist(['stays', 'leaves']),
			words: line(500),
			taken: v.nullable(offset)
		})
	),
	/** What a set settled: the issues that members proposed, their votes by the place of the issue, and the run that took up the first. */
	priorities: v.array(
		v.strictObject({
			set: handle,
			by: handle,
			day: offset,
			question: line(200),
			votes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(10)),
			issues: v.array(v.strictObject({ by: handle, title: line(200), why: line(300) })),
			cast: v.array(v.strictObject({ person: handle, on: v.array(v.pipe(v.number(), v.integer(), v.minValue(0))) })),
			closed: offset,
			run: v.strictObject({
				theme: line(200),
				first: offset,
				weeks: v.pipe(v.number(), v.integer(), v.minValue(1)),
				place: line(200)
			})
		})
	),
	/** Two of the sets above that become one on a day: proposed by whoever facilitates the first, taken up for the second. */
	merges: v.array(
		v.strictObject({
			handle,
			name: line(120),
			purpose: prose(2_000),
			of: v.tuple([handle, handle]),
			day: offset,
			contract: v.optional(contract),
			/** Who joined it since. */
			joined: v.array(place)
		})
	)
});
