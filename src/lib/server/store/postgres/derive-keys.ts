import type { AnyCollection } from '#lib/domain/shared/collection';
import { Taken } from '#lib/domain/shared/errors';
import type { Log } from '../log';
import { GATE } from './commit-function';
import type { Database } from './database';
import { writeKeys } from './derive-step';
import { recordTable } from './names';
import { prepare } from './prepare';
import { finish, note, progressOf, settingsOf, type Progress } from './progress';
import { recordColumns, type RecordRow } from './rows';

const AT_ONCE = 200;

/**
 * Works out who may read records, their keys and their unique values where declarations changed; their wordings stay as they are.
 * Pages wait for it, since it decides who reads what. It goes in steps, each a transaction of its own: a start that is cut short is
 * taken up where it stood, by this process or the next, and of several that start together one does it and the others wait.
 */
export async function deriveKeys(database: Database, collections: readonly AnyCollection[], log: Log): Promise<void> {
	const unfinished = async (): Promise<AnyCollection[]> => {
		const known = await settingsOf((text) => database.ask(text));
		return collections.filter((of) => progressOf(known, 'kind', of) !== null);
	};
	if ((await unfinished()).length === 0) return;
	await database.transaction(async (run) => {
		await run(`select pg_advisory_xact_lock(${GATE}, 3)`);
		for (const of of await unfinished()) await deriveKind(database, of, log);
	});
}

async function deriveKind(database: Database, of: AnyCollection, log: Log): Promise<void> {
	for (;;) {
		const progress = progressOf(await settingsOf((text) => database.ask(text)), 'kind', of);
		if (progress === null) return;
		if (await step(database, of, progress)) continue;
		log.info({ kind: of.kind, records: progress.of }, 'Who may read a kind of record, and its keys, were worked out anew.');
	}
}

/** The next records of a kind; false once it is done. */
async function step(database: Database, of: AnyCollection, progress: Progress): Promise<boolean> {
	const rows = await database.ask<RecordRow>(
		`select ${recordColumns('r')} from ${recordTable(of.kind)} as r where r.id > $1 order by r.id limit ${AT_ONCE}`,
		[progress.after]
	);
	const prepared = rows.map((row) => prepare(of, row.id, row.version, row.shape, row.value, false));
	return database.transaction(async (run) => {
		const clashes = progress.clashes + (await writeKeys(run, of, prepared));
		if (rows.length === AT_ONCE) {
			await note(run, 'kind', of, { ...progress, after: rows.at(-1)!.id, done: progress.done + rows.length, clashes });
			return true;
		}
		if (clashes === 0) {
			await finish(run, 'kind', of);
			return false;
		}
		// Two records may have changed values: whoever held one before may have let it go by now.
		if (progress.rounds > 0) throw new Taken('');
		await note(run, 'kind', of, { ...progress, after: '', done: 0, clashes: 0, rounds: 1 });
		return true;
	});
}
