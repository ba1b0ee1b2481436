import * as v from 'valibot';
import { token, type Token } from '#lib/domain/shared/audience';
import type { Clock, Instant } from '#lib/domain/shared/clock';
import { collection, many, one, type AnyCollection, type Saved, type ValueOf } from '#lib/domain/shared/collection';
import { change, create, remove, type Change, type Receipt, type Store } from '#lib/domain/shared/context';
import * as field from '#lib/domain/shared/fields';
import { newId, ref, type Id } from '#lib/domain/shared/ids';
import { system, type Reader } from '#lib/domain/shared/policy';
import { links } from '#lib/domain/shared/thread';

export interface OpenWith {
	readonly collections: readonly AnyCollection[];
	readonly clock: Clock;
	/** Bytes that all blobs may take together. */
	readonly blobRoom?: number;
}
/** A store on its own empty ground, and the way to close it and open it again, perhaps with newer declarations. */
export interface Opened {
	readonly store: Store;
	reopen(withOther?: Partial<OpenWith>): Promise<Store>;
}
/** Opens a store on empty ground; the engine's test closes it and sweeps up when the test ends. */
export type OpenFresh = (withThese: OpenWith) => Promise<Opened>;

/** Two kinds that make use of everything a declaration can say. */
export const notes = collection(
	'note',
	v.object({
		title: v.string(),
		text: v.string(),
		readers: field.tokens,
		owner: v.nullable(v.string()),
		rank: v.nullable(v.number()),
		day: v.nullable(v.string()),
		tags: v.array(v.string()),
		handle: v.nullable(v.string())
	}),
	{
		audience: (note) => note.readers,
		keys: {
			owner: one('text', (note) => note.owner),
			rank: one('number', (note) => note.rank),
			day: one('date', (note) => note.day),
			tags: many('text', (note) => note.tags)
		},
		unique: { handle: (note) => note.handle },
		search: (note) => ({ title: note.title, body: [note.text], facets: { tags: note.tags } }),
		retention: 'learning',
		version: 1,
		upgrades: []
	}
);
export type Note = ValueOf<typeof notes>;

export const places = collection('place', v.object({ name: field.line(100) }), {
	audience: () => ['public'],
	keys: { name: one('text', (place) => place.name) },
	retention: 'workspace',
	version: 1,
	upgrades: []
});

/** A kind whose records name blobs. */
export const papers = collection('paper', v.object({ title: v.string(), readers: field.tokens, files: v.array(v.string()) }), {
	audience: (paper) => paper.readers,
	keys: {},
	blobs: (paper) => paper.files,
	retention: 'learning',
	version: 1,
	upgrades: []
});

export const collections = [notes, places, papers, links] as const;

export const ada = newId();
export const grace = newId();
/** A person who reads with these tokens and their own. */
export const person = (id: Id, ...tokens: Token[]): Reader => ({
	kind: 'person',
	id,
	tokens: new Set([token.person(id), ...tokens])
});
export const keeper = system('guard');

export const note = (values: Partial<Note> = {}): Note => ({
	title: 'A visit',
	text: 'What came of it',
	readers: ['staff'],
	owner: null,
	rank: null,
	day: null,
	tags: [],
	handle: null,
	...values
});

/** A clock that stands until it is set. */
export function standingClock(start: Instant = '2026-05-14T09:00:00.000Z'): Clock & { set(now: Instant): void } {
	let now = start;
	return { now: () => now, set: (next) => void (now = next) };
}

/** A freshly opened store of the world above with short ways to write to it. */
export async function world(open: OpenFresh) {
	const clock = standingClock();
	const opened = await open({ collections, clock });
	const { store } = opened;
	return { ...opened, clock, ...pen(store) };
}

/** Short ways to write: each makes one commit by Ada. */
export function pen(store: Store, by: Id = ada) {
	const commit = (changes: readonly Change[], verb = 'keep', key?: string): Promise<Receipt> => {
		const first = changes[0]!;
		return store.commit({ by, verb, subject: ref(first.of.kind, first.id), changes, key });
	};
	return {
		commit,
		async keep(values: Partial<Note> = {}): Promise<Saved<Note>> {
			const id = newId();
			await commit([create(notes, id, note(values))]);
			return store.as(keeper).find(notes, id);
		},
		async alter(seen: Saved<Note>, values: Partial<Note>): Promise<Saved<Note>> {
			await commit([change(notes, seen, values)], 'alter');
			return store.as(keeper).find(notes, seen.id);
		},
		/** Removes a note and gives the version of its removal. */
		async drop(seen: { id: Id; version: number }): Promise<number> {
			await commit([remove(notes, seen)], 'drop');
			return seen.version + 1;
		},
		restore: (id: Id, version: number) => commit([{ do: 'restore', of: notes, id, version }], 'restore')
	};
}
