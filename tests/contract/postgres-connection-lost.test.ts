import { setTimeout as sleep } from 'node:timers/promises';
import pino from 'pino';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase, type Database, type Run } from '#lib/server/store/postgres/database';
import { sharedDatabase } from '../postgres-server';

async function open(): Promise<Database> {
	const database = openDatabase({ url: await sharedDatabase(), log: pino({ level: 'silent' }) });
	onTestFinished(() => database.close());
	return database;
}

const LOST = { name: 'StoreUnavailable', trouble: 'unreachable' };

/** The server ends the connection of a transaction that is not asking for anything. */
async function endMeanwhile(database: Database, run: Run): Promise<void> {
	const [{ pid } = { pid: 0 }] = await run<{ pid: number }>('select pg_backend_pid() as pid');
	await database.ask('select pg_terminate_backend($1)', [pid]);
	await sleep(300);
}

test.each([
	['while a statement is under way', (_: Database, run: Run) => run('select pg_terminate_backend(pg_backend_pid())')],
	['between two statements', (database: Database, run: Run) => endMeanwhile(database, run).then(() => run('select 1'))]
])('a transaction whose connection is lost %s is refused, and the next is done', async (_, lose) => {
	const database = await open();
	await database.ask('create table kept (word text)');
	const lost = database.transaction(async (run) => {
		await run("insert into kept values ('half')");
		await lose(database, run);
	});
	await expect(lost).rejects.toMatchObject(LOST);
	await database.transaction((run) => run("insert into kept values ('whole')"));
	// What the driver writes, it writes a moment later.
	await sleep(300);
	expect(await database.ask('select word from kept')).toEqual([{ word: 'whole' }]);
});

test('work that goes on after its connection was lost is refused at its next statement', async () => {
	const database = await open();
	const told: unknown[] = [];
	const lost = database.transaction(async (run) => {
		await endMeanwhile(database, run);
		for (let tries = 0; tries < 2; tries++) await run('select 1').catch((error: unknown) => told.push(error));
	});
	await expect(lost).rejects.toMatchObject(LOST);
	await sleep(600);
	expect(told).toHaveLength(2);
	expect(await database.ask('select 1 as one')).toEqual([{ one: 1 }]);
});

test('a held moment whose connection is lost says so, and another can be held', async () => {
	const database = await open();
	const moment = await database.snapshot();
	await endMeanwhile(database, moment.run);
	await expect(moment.run('select 1')).rejects.toThrow();
	await expect(moment.end()).rejects.toThrow();
	const again = await database.snapshot();
	expect(await again.run('select 1 as one')).toEqual([{ one: 1 }]);
	await again.end();
});
