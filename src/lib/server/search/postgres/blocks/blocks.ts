import type { Database } from '#lib/server/store/postgres/database';
import type { Log } from '#lib/server/store/log';
import { FacetColumns } from './facet-columns';
import { placeBucket, unplacedBuckets } from './placing';

/** What a figure of size has to reach before blocks are made or made anew. */
export interface Sizes {
	/** Records from which on a workspace has blocks: up to there rows are as quick. */
	readonly records: number;
	/** Records of a shelf that hold a term from which on it stands in blocks. */
	readonly holders: number;
	/** Changed records of a bucket from which on it is settled. */
	readonly unsettled: number;
}

const SIZES: Sizes = { records: 5_000, holders: 2_000, unsettled: 250 };
/** Unsettled records up to which questions are answered from blocks. */
const MOST_UNSETTLED = 5_000;
/** Terms that are blocked in one transaction. */
const AT_ONCE = 200;
/** After so many times as many records it is counted anew which terms many of them hold. */
const GROWN = 1.25;

interface Standing extends Record<string, unknown> {
	readonly generation: number;
	readonly records: number;
	readonly unsettled: number;
	/** Records there were when it was last counted which terms many of them hold. */
	readonly counted: number;
	/** The buckets with enough changed records. */
	readonly buckets: readonly number[];
}

/** The blocks of a workspace as one process knows them. */
export class Blocks {
	/** The columns of facets that were read last. */
	readonly facets = new FacetColumns();
	#isReady = false;
	/** The generation at which places were last seen to be known everywhere. */
	#placed = 0;

	constructor(
		readonly database: Database,
		readonly log: Log,
		readonly sizes: Sizes = SIZES
	) {}

	/** Whether questions are better answered from blocks. They are answered rightly either way. */
	get isReady(): boolean {
		return this.#isReady;
	}

	/** Whether there is anything to settle. */
	async look(): Promise<boolean> {
		const standing = await this.#standing();
		this.#isReady = standing.generation > 0 && standing.unsettled <= MOST_UNSETTLED;
		if (standing.records < this.sizes.records) return false;
		return standing.buckets.length > 0 || this.#hasGrown(standing) || standing.generation !== this.#placed;
	}

	/** Settles what changed and blocks what many records hold by now: for one process at a time. Gives up between two steps once `ended` holds. */
	async settle(ended: () => boolean = () => false): Promise<void> {
		const standing = await this.#standing();
		if (standing.generation === 0) await this.database.transaction((run) => run('select block_facets()'));
		else
			for (const bucket of standing.buckets) {
				if (ended()) return;
				await this.database.transaction((run) => run('select settle_bucket($1)', [bucket]));
			}
		if (this.#hasGrown(standing)) await this.#blockWhatManyHold(standing.records, ended);
		await this.#place(ended);
		await this.look();
	}

	/** Writes down where words stand, once nothing waits to be settled: each bucket that is settled loses it again. */
	async #place(ended: () => boolean): Promise<void> {
		const { generation, buckets } = await this.#standing();
		if (generation === 0 || buckets.length > 0) return;
		for (const bucket of await unplacedBuckets(this.database)) {
			if (ended()) return;
			await placeBucket(this.database, bucket);
		}
		this.#placed = generation;
	}

	#hasGrown({ records, counted }: Standing): boolean {
		return records >= counted * GROWN;
	}

	async #blockWhatManyHold(records: number, ended: () => boolean): Promise<void> {
		const began = performance.now();
		const terms = await this.database.transaction((run) =>
			run<{ term: string; shelf: number }>(
				`select term, shelf from posting group by term, shelf having count(*) >= $1
					and not exists (select from blocked_term as known where (known.term, known.shelf) = (posting.term, posting.shelf))`,
				[this.sizes.holders]
			)
		);
		for (let at = 0; at < terms.length; at += AT_ONCE) {
			if (ended()) return;
			const pairs = JSON.stringify(terms.slice(at, at + AT_ONCE));
			await this.database.transaction((run) => run('select block_terms($1::text::json)', [pairs]));
		}
		await this.database.ask('update search_settled set counted = $1', [records]);
		this.log.info({ terms: terms.length, took: Math.round(performance.now() - began) }, 'Common words were put into blocks.');
	}

	async #standing(): Promise<Standing> {
		const [standing] = await this.database.ask<Standing>(
			`select generation, counted, (select coalesce(sum(records), 0)::int from search_class) as records,
				(select count(*)::int from search_unsettled) as unsettled,
				array_to_json(array(select bucket from (select bucket_of(doc) as bucket, count(*) as changed from search_unsettled group by 1) as changed
					where changed >= $1 order by changed desc)) as buckets
				from search_settled`,
			[this.sizes.unsettled]
		);
		return standing!;
	}
}
