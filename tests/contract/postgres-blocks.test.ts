import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '#lib/domain/shared/clock';
import { ref } from '#lib/domain/shared/ids';
import { Blocks } from '#lib/server/search/postgres/blocks/blocks';
import { unplacedBuckets } from '#lib/server/search/postgres/blocks/placing';
import { openPostgresStore } from '#lib/server/store/postgres';
import { answers, AT_ONCE, notes, ordered, papers, samples, silent, workspace } from './workspace-in-blocks';

describe('blocks of postings', () => {
	it('answer as the rows do, whatever changed since they were settled', async () => {
		const { database, write, alter } = await workspace();
		const blocks = new Blocks(database, silent, AT_ONCE);
		const alike = async (): Promise<void> => expect(await answers(database, blocks)).toEqual(await answers(database));

		await write(samples.slice(0, 60));
		expect(await blocks.look()).toBe(true);
		expect(blocks.isReady).toBe(false);
		await blocks.settle();
		expect(blocks.isReady).toBe(true);
		expect(await unplacedBuckets(database)).toEqual([]);
		await alike();

		await write(samples.slice(60, 90));
		for (let at = 0; at < 12; at++) await alter(at * 3, at % 4 === 0 ? null : samples[100 + at]!);
		await alike();

		await blocks.settle();
		expect(await database.ask('select doc from search_unsettled')).toEqual([]);
		await alike();
		// As it is between settling a bucket and writing down where its words stand.
		await database.ask('select settle_bucket(0)');
		expect(await unplacedBuckets(database)).toEqual([0]);
		expect(await answers(database, blocks, ordered)).toEqual(await answers(database, undefined, ordered));
	});

	it('are made of a database in which nothing was noted before', async () => {
		const { url, database, write } = await workspace();
		await write(samples.slice(0, 60));
		await database.ask('drop trigger search_record_comes on search_record');
		await database.ask('drop trigger search_record_changes on search_record');
		await database.ask('drop table posting_block, posting_place, blocked_term, search_unsettled, search_settled');
		await database.ask("delete from setting where name = 'tables'");
		const again = await openPostgresStore({ url, collections: [notes, papers], clock: systemClock, log: silent, secret: 's' });
		onTestFinished(() => again.close());
		const blocks = new Blocks(database, silent, AT_ONCE);
		await blocks.settle();
		expect(blocks.isReady).toBe(true);
		expect(await answers(database, blocks)).toEqual(await answers(database));
	});

	it('keep no word of a record that was erased', async () => {
		const { store, database, write, all } = await workspace();
		await write([{ ...samples[0]!, text: 'zeppelin', colours: ['ultramarine'] }, ...samples.slice(1, 20)]);
		const blocks = new Blocks(database, silent, AT_ONCE);
		await blocks.settle();
		const told = () =>
			database.ask("select term from blocked_term where term like '%zeppelin%' or term like '%ultramarine%' order by 1");
		expect(await told()).toHaveLength(2);
		const { id, of } = all[0]!;
		await store.erase({ refs: [ref(of.kind, id)], by: 'guard', ground: 'asked for it' });
		expect(await told()).toEqual([]);
		for (const table of ['posting_block', 'posting_place'])
			expect(await database.ask(`select term from ${table} where term like '%zeppelin%'`)).toEqual([]);
		expect(await answers(database, blocks)).toEqual(await answers(database));
	});

	it('are left alone while a workspace is small', async () => {
		const { database, write } = await workspace();
		await write(samples.slice(0, 5));
		const blocks = new Blocks(database, silent);
		expect(await blocks.look()).toBe(false);
		expect(blocks.isReady).toBe(false);
	});
});
