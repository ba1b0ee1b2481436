import * as v from 'valibot';
import { audience, audienceKey, type Audience } from '#lib/domain/shared/audience';
import type { AnyCollection, KeyValue, Revision } from '#lib/domain/shared/collection';
import { Invalid } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { languageAlone } from '#lib/domain/shared/languages';
import type { Reader } from '#lib/domain/shared/policy';
import type { IndexedRecord } from '#lib/server/search/port';
import { checkPlain } from './plain';

/** What an engine keeps beside a value; all of it follows from the declaration. */
export interface Derived {
	readonly audience: Audience;
	/** The text that equal audiences share. */
	readonly audienceClass: string;
	/** Key name → its value, null where there is none; for a many-key its values, each once. */
	readonly keys: Readonly<Record<string, KeyValue | null | readonly string[]>>;
	/** Unique name → the value held, or null. */
	readonly unique: Readonly<Record<string, string | null>>;
	/** The blobs it names, each once. */
	readonly blobs: readonly Id[];
}

/**
 * Parses a value by its collection's schema, as every write does.
 * @throws Invalid with the fields that do not hold
 */
export function parseValue(of: AnyCollection, value: unknown): unknown {
	const parsed = v.safeParse(of.schema, value);
	if (!parsed.success) {
		throw new Invalid(parsed.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: issue.message })));
	}
	checkPlain(parsed.output);
	return parsed.output;
}

/** The audience, keys and unique values of a parsed value. */
export function derive(of: AnyCollection, id: Id, value: unknown): Derived {
	const readers = audience(...of.audience(value, id));
	const keys: Record<string, KeyValue | null | readonly string[]> = {};
	for (const [name, key] of Object.entries(of.keys)) {
		keys[name] = key.many
			? [...new Set(key.of(value, id) as readonly string[])]
			: checkedKey(of.kind, name, key.type, key.of(value, id));
	}
	const unique: Record<string, string | null> = {};
	for (const [name, held] of Object.entries(of.unique)) unique[name] = held(value, id);
	return { audience: readers, audienceClass: audienceKey(readers), keys, unique, blobs: [...new Set(of.blobs?.(value))] };
}

function checkedKey(kind: string, name: string, type: string, value: KeyValue | null): KeyValue | null {
	const fits = value === null || (type === 'number' ? Number.isFinite(value) : typeof value === 'string');
	if (!fits) throw new TypeError(`The key ${kind}.${name} is declared as ${type}, but a record gives ${typeof value}.`);
	return value;
}

/** What search should know of a record, or null where it is not to be found by search. */
export function indexedRecord(of: AnyCollection, id: Id, value: unknown, readers: Audience): IndexedRecord | null {
	const found = of.search?.(value, id);
	if (!found) return null;
	return {
		kind: of.kind,
		id,
		audience: readers,
		title: found.title,
		body: found.body,
		facets: { ...found.facets, language: [languageAlone(found.language ?? 'en')] },
		at: found.at ?? null,
		language: found.language ?? 'en'
	};
}

/** A stored value of an older shape brought to the declared one; start-up never rewrites what is stored. */
export function upgraded(of: AnyCollection, shape: number, value: unknown): unknown {
	let current = value;
	for (let version = shape; version < of.version; version++) {
		const upgrade = of.upgrades[version - 1];
		if (!upgrade) throw new Error(`There is no upgrade of ${of.kind} from version ${version}.`);
		current = upgrade(current as never);
	}
	return current;
}

/** The revisions, newest first, that a reader may look back to. The newest is the current record. */
export function toldOf(of: AnyCollection, reader: Reader, revisions: readonly Revision<unknown>[]): readonly Revision<unknown>[] {
	const [current] = revisions;
	if (reader.kind === 'system' || !current || !of.historyFrom) return revisions;
	const from = of.historyFrom(current.value, current.version);
	return revisions.filter((each) => each.version >= from);
}
