import type { AnyCollection, Revision, ValueOf } from '#lib/domain/shared/collection';
import { NotFound } from '#lib/domain/shared/errors';
import { isId } from '#lib/domain/shared/ids';
import type { Reader } from '#lib/domain/shared/policy';
import { toldOf, upgraded } from '../derive';
import { deepFreeze } from '../plain';
import type { Database } from './database';
import { literal, recordTable } from './names';
import type { RecordRow } from './rows';
import { Reach, Statement, tokensOf } from './statement';

interface RevisionRow extends RecordRow {
	readonly at: string;
	readonly by: string;
	readonly verb: string;
}

/**
 * The wordings of a record that are readable, newest first, where the current one is.
 * @throws NotFound where the current record is absent or not readable
 */
export async function history<C extends AnyCollection>(
	database: Database,
	reader: Reader,
	of: C,
	id: string
): Promise<readonly Revision<ValueOf<C>>[]> {
	if (!isId(id)) throw new NotFound();
	const ask = new Statement();
	const reach = new Reach(ask, tokensOf(reader));
	const wanted = ask.value(id);
	const columns = 'id, version, at, by, verb, shape, value';
	const rows = await database.ask<RevisionRow>(
		`${reach.with(`current as materialized (
			select ${columns} from ${recordTable(of.kind)} where id = ${wanted} and ${reach.admits('class')})`)}
		select * from current
		union all
		select ${columns} from revision
			where kind = ${literal(of.kind)} and id = ${wanted} and exists (select from current) and ${reach.admits('class')}
		order by version desc`,
		ask.args
	);
	if (rows.length === 0) throw new NotFound();
	const revisions = rows.map(({ version, at, by, verb, shape, value }) =>
		deepFreeze({ version, at, by, verb, value: upgraded(of, shape, value) as ValueOf<C> })
	);
	return toldOf(of, reader, revisions) as readonly Revision<ValueOf<C>>[];
}
