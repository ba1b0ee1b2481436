import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Change, Commit } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { isId, ref, refText, type Id } from '#lib/domain/shared/ids';
import type { IndexedRecord } from '#lib/server/search/port';
import type { BlobFacts } from '../blobs';
import { derive, indexedRecord, parseValue, type Derived } from '../derive';
import { Turn } from '../turn';
import { putText } from './event';
import { packText, type Packed } from './packed';
import type { State } from './state';

/** A change made ready to be written: parsed, with everything that follows from its value. */
export interface Prepared {
	readonly do: Change['do'] | 'erase' | 'forget';
	readonly of: AnyCollection;
	readonly kind: string;
	readonly id: Id;
	/** The version it was decided on, and the one it makes. */
	readonly from: number;
	readonly version: number;
	/** As the journal stores it. */
	readonly text: string;
	/** What will be current afterwards; null when nothing will. */
	readonly record: {
		readonly packed: Packed;
		readonly derived: Derived;
		/** What search shall know of it; null where it is not to be found by search. */
		readonly found: IndexedRecord | null;
	} | null;
	readonly unique: readonly { readonly name: string; readonly value: string }[];
	/** The blobs that it names. */
	readonly blobs: readonly BlobFacts[];
	/** On what ground the text is forgotten, where the change is an erasure. */
	readonly ground?: string;
}

/** As many changes as are made ready at once, so that whoever saves a few is not overtaken. */
const AT_ONCE = 50;

/**
 * Makes the changes of a commit ready; of a commit of many in turns, so that others are answered meanwhile. Nothing is decided here: what
 * this finds of the state is checked anew as the commit is accepted.
 * @throws Invalid where a value does not fit its schema, NotFound where nothing can be restored or a blob is not there
 */
export async function prepare(
	state: State,
	wish: Commit,
	restorable: ReadonlyMap<string, unknown>,
	factsOf: (blob: Id) => BlobFacts | undefined
): Promise<Prepared[]> {
	const seen = new Set<string>();
	const turn = new Turn();
	const prepared: Prepared[] = [];
	for (const change of wish.changes) {
		state.of(change.of);
		const named = refText(ref(change.of.kind, change.id));
		if (!isId(change.id)) throw new TypeError(`${named} is not a reference.`);
		if (seen.has(named)) throw new TypeError(`${named} is changed twice in one commit.`);
		seen.add(named);
		prepared.push(prepareChange(change, named, restorable, factsOf));
		if (prepared.length % AT_ONCE === 0) await turn.over();
	}
	return prepared;
}

function prepareChange(
	change: Change,
	named: string,
	restorable: ReadonlyMap<string, unknown>,
	factsOf: (blob: Id) => BlobFacts | undefined
): Prepared {
	const { of, id } = change;
	const base = { do: change.do, of, kind: of.kind, id, from: change.version, version: change.version + 1 };
	if (change.do === 'remove') {
		const text = JSON.stringify({ do: 'remove', ref: named, version: base.version });
		return { ...base, text, record: null, unique: [], blobs: [] };
	}
	if (change.do === 'restore' && !restorable.has(named)) throw new NotFound();
	const value = change.do === 'put' ? parseValue(of, change.value) : restorable.get(named);
	const derived = derive(of, id, value);
	const found = indexedRecord(of, id, value, derived.audience);
	const json = JSON.stringify(value);
	const unique = Object.entries(derived.unique).flatMap(([name, held]) => (held === null ? [] : [{ name, value: held }]));
	const blobs = derived.blobs.map((blob) => {
		const facts = factsOf(blob);
		if (!facts) throw new NotFound();
		return facts;
	});
	const text = putText(ref(of.kind, id), base.version, of.version, json, blobs);
	return { ...base, text, record: { packed: packText(json), derived, found }, unique, blobs };
}

/** The change that leaves nothing of a record but that it was. `from`: its last version, current or gone. */
export function prepareErasure(of: AnyCollection, id: Id, from: number, ground: string): Prepared {
	const text = JSON.stringify({ do: 'erase', ref: refText(ref(of.kind, id)), version: from + 1, ground });
	return { do: 'erase', of, kind: of.kind, id, from, version: from + 1, text, record: null, unique: [], blobs: [], ground };
}

/** The change that forgets the wordings of a record before `version`; the record itself stays as it is. */
export function prepareForgetting(of: AnyCollection, id: Id, version: number, ground: string): Prepared {
	const text = JSON.stringify({ do: 'forget', ref: refText(ref(of.kind, id)), version, ground });
	return { do: 'forget', of, kind: of.kind, id, from: version, version, text, record: null, unique: [], blobs: [], ground };
}
