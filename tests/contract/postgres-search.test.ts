import * as v from 'valibot';
import type { Token } from '#lib/domain/shared/audience';
import { systemClock } from '#lib/domain/shared/clock';
import { collection } from '#lib/domain/shared/collection';
import { change, create, remove, type Change, type Store } from '#lib/domain/shared/context';
import { refText, type Ref } from '#lib/domain/shared/ids';
import { system, type Reader } from '#lib/domain/shared/policy';
import { describeSearchIndex } from '#lib/server/search/contract';
import type { IndexChange, IndexedRecord, SearchIndex } from '#lib/server/search/port';
import { openPostgresStore } from '#lib/server/store/postgres';
import { sharedDatabase } from '#tests/postgres-server';

const indexed = v.object({
	audience: v.array(v.custom<Token>(() => true)),
	title: v.string(),
	body: v.array(v.string()),
	facets: v.record(v.string(), v.array(v.string())),
	at: v.nullable(v.string()),
	language: v.string()
});

/** Kinds whose records are nothing but what search knows of them. */
const kinds = new Map(
	['practice', 'entry', 'lesson'].map((kind) => [
		kind,
		collection(kind, indexed, {
			audience: (value) => value.audience,
			keys: {},
			search: (value) => value,
			retention: 'published',
			version: 1,
			upgrades: []
		})
	])
);

const silent = { info() {}, warn() {}, error() {} };
const keeper = system('guard');

/** The search of the PostgreSQL store seen through the port of an index: what an index is told, the store is told by commits. */
async function openIndex(): Promise<SearchIndex> {
	const url = await sharedDatabase();
	const store = await openPostgresStore({ url, collections: [...kinds.values()], clock: systemClock, log: silent, secret: 's' });
	let ready = false;
	let fresh: Set<string> | null = null;

	async function put(record: IndexedRecord): Promise<void> {
		const of = kinds.get(record.kind)!;
		const { kind, id, audience, body, facets, ...rest } = record;
		const value = { ...rest, audience: [...audience], body: [...body], facets: facets as Record<string, string[]> };
		const seen = await store
			.as(keeper)
			.find(of, id)
			.catch(() => null);
		await tell(store, { kind, id }, seen ? change(of, seen, value) : create(of, id, value));
	}
	async function drop(ref: Ref): Promise<void> {
		const of = kinds.get(ref.kind)!;
		const seen = await store
			.as(keeper)
			.find(of, ref.id)
			.catch(() => null);
		if (seen) await tell(store, ref, remove(of, seen));
	}
	async function apply(changes: readonly IndexChange[]): Promise<void> {
		for (const each of changes) {
			fresh?.add(refText('put' in each ? each.put : each.drop));
			await ('put' in each ? put(each.put) : drop(each.drop));
		}
	}
	return {
		apply,
		async load(batches) {
			[fresh, ready] = [new Set(), false];
			for await (const batch of batches) {
				for (const record of batch) if (!fresh.has(refText(record))) await apply([{ put: record }]);
			}
			for (const of of kinds.values()) {
				const { items } = await store.as(keeper).list(of, { limit: 200 });
				for (const { id } of items) if (!fresh.has(refText({ kind: of.kind, id }))) await drop({ kind: of.kind, id });
			}
			[fresh, ready] = [null, true];
		},
		async search(query, tokens) {
			const reader: Reader = tokens === null ? keeper : { kind: 'visitor', tokens };
			const result = await store.as(reader).search(query);
			return { ...result, ready: result.ready && ready };
		},
		related: (query, tokens) => store.as(tokens === null ? keeper : { kind: 'visitor', tokens }).related(query),
		close: () => store.close()
	};
}

const tell = (store: Store, subject: Ref, ...changes: Change[]): Promise<unknown> =>
	store.commit({ by: 'guard', verb: 'index', subject, changes });

describeSearchIndex('PostgreSQL', openIndex);
