import * as v from 'valibot';
import { systemClock } from '#lib/domain/shared/clock';
import { collection, many, one, type AnyCollection } from '#lib/domain/shared/collection';
import { openPostgresStore, type PostgresStore } from '#lib/server/store/postgres';

/** A kind of record as an earlier build declared it and as a later one does, and what the later one was asked to work out. */

const schema = v.object({ place: v.string(), guarded: v.boolean() });
const base = { retention: 'workspace', unique: { place: (visit: { place: string }) => visit.place } } as const;

export const earlier = collection('visit', schema, {
	...base,
	audience: () => ['staff'],
	keys: { place: one('text', (visit) => visit.place) },
	search: (visit) => ({ title: visit.place, body: ['pelican'] }),
	version: 1,
	upgrades: []
});

export const asked = { keys: 0, words: 0 };

// `node growing-visits.ts 'open later' URL WORDS`: a process of its own, killed once it was asked for the words of so many visits.
const isProcess = process.argv[2] === 'open later';
const mostWords = isProcess ? Number(process.argv[4]) : Infinity;

/** Guarded visits are for administrators alone; all are found by another word, and by a key that there was not. */
export const later = collection('visit', schema, {
	...base,
	audience: (visit) => [visit.guarded ? 'administrators' : 'staff'],
	keys: {
		place: one('text', (visit) => visit.place),
		guards: many('text', (visit) => {
			asked.keys++;
			return visit.guarded ? ['yes'] : ['no'];
		})
	},
	search: (visit) => {
		if (++asked.words > mostWords) process.kill(process.pid, 'SIGKILL');
		return { title: visit.place, body: ['cormorant'] };
	},
	version: 2,
	upgrades: [(old: { place: string; guarded: boolean }) => old]
});

/** The earlier declaration with one more key, and a word more to be found by. */
export const keyed = collection('visit', schema, {
	...base,
	audience: () => ['staff'],
	keys: { place: one('text', (visit) => visit.place), guarded: one('text', (visit) => String(visit.guarded)) },
	search: (visit) => ({ title: visit.place, body: ['pelican', 'heron'] }),
	version: 1,
	upgrades: []
});

/** Every visit holds the place of its neighbour by number. */
export const exchanged = collection('visit', schema, {
	...base,
	audience: () => ['staff'],
	unique: { place: (visit) => `Place ${Number(visit.place.slice('Place '.length)) ^ 1}` },
	keys: { place: one('text', (visit) => visit.place) },
	version: 3,
	upgrades: [(old: { place: string; guarded: boolean }) => old, (old: { place: string; guarded: boolean }) => old]
});

/** Every visit wants to hold the same. */
export const same = collection('visit', schema, {
	...base,
	audience: () => ['staff'],
	unique: { place: () => 'the same' },
	keys: {},
	version: 2,
	upgrades: [(old: { place: string; guarded: boolean }) => old]
});

const silent = { info() {}, warn() {}, error() {} };

export const openVisits = (url: string, of: AnyCollection): Promise<PostgresStore> =>
	openPostgresStore({ url, collections: [of], clock: systemClock, log: silent, secret: 's' });

if (isProcess) await openVisits(process.argv[3]!, later);
