import { describe, expect, it, onTestFinished } from 'vitest';
import { Blocks } from '#lib/server/search/postgres/blocks/blocks';
import { columnOf } from '#lib/server/search/postgres/blocks/column';
import { unplacedBuckets } from '#lib/server/search/postgres/blocks/placing';
import { openDatabase, type Database } from '#lib/server/store/postgres/database';
import { answers, AT_ONCE, ordered, samples, silent, workspace } from './workspace-in-blocks';

/** Who holds what is in blocks, as blocks tell it. */
async function inBlocks(database: Database): Promise<string[]> {
	const rows = await database.ask<{ term: string; shelf: number; bucket: number; packed: Buffer }>(
		'select term, shelf, bucket, packed from posting_block'
	);
	return rows.flatMap((row) => [...columnOf([row]).docs].map((doc) => `${row.term} ${row.shelf} ${doc}`)).sort();
}

/** The same as the rows tell it. */
const inRows = async (database: Database): Promise<string[]> =>
	(
		await database.ask<{ held: string }>(
			`select term || ' ' || shelf || ' ' || doc as held from posting join blocked_term using (term, shelf)`
		)
	)
		.map(({ held }) => held)
		.sort();

class Lost extends Error {}

/** A database that loses its transaction after so many statements in transactions, as it does when the process that settles is killed. */
function cutAfter(statements: number, database: Database): Database {
	let left = statements;
	return {
		...database,
		transaction: (work) =>
			database.transaction((run, copy) =>
				work(async (text, args) => {
					const rows = await run(text, args);
					if (--left === 0) throw new Lost();
					return rows as never;
				}, copy)
			)
	};
}

describe('blocks of postings', () => {
	it('lose nothing and hold nothing twice where two settle at once and people write meanwhile', async () => {
		const { url, database, write, alter } = await workspace();
		const other = openDatabase({ url, log: silent });
		onTestFinished(() => other.close());
		await write(samples.slice(0, 40));
		const [one, two] = [new Blocks(database, silent, AT_ONCE), new Blocks(other, silent, AT_ONCE)];
		await Promise.all([one.settle(), two.settle(), write(samples.slice(40, 60)), alter(3, samples[100]!)]);
		await Promise.all([two.settle(), alter(5, null), one.settle(), alter(8, samples[101]!), write(samples.slice(60, 80))]);
		expect(await answers(database, one, ordered)).toEqual(await answers(database, undefined, ordered));
		await Promise.all([one.settle(), two.settle()]);
		await one.settle();
		expect(await inBlocks(database)).toEqual(await inRows(database));
		expect(await unplacedBuckets(database)).toEqual([]);
	});

	it('lose nothing and hold nothing twice wherever one that settles is killed', async () => {
		const { database, write, alter } = await workspace();
		await write(samples.slice(0, 40));
		let lost = 0;
		const settled = (): Promise<boolean> =>
			new Blocks(cutAfter(lost + 1, database), silent, AT_ONCE).settle().then(
				() => true,
				(error: unknown) => {
					expect(error).toBeInstanceOf(Lost);
					return false;
				}
			);
		const questions = ordered.slice(0, 6);
		for (let at = 0; !(await settled()); at++) {
			lost++;
			// Every second time somebody writes before it is tried again.
			if (at % 2 === 1) await alter(at, samples[100 + at]!);
			const blocks = new Blocks(database, silent, AT_ONCE);
			await blocks.look();
			expect(await answers(database, blocks, questions)).toEqual(await answers(database, undefined, questions));
		}
		expect(lost).toBeGreaterThan(5);
		await new Blocks(database, silent, AT_ONCE).settle();
		expect(await inBlocks(database)).toEqual(await inRows(database));
		expect(await unplacedBuckets(database)).toEqual([]);
	});
});
