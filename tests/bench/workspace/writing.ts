import type { AnyCollection, ValueOf } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import type { ArchivedChange, ArchivedCommit } from '#lib/server/store/archive';
import { parseValue } from '#lib/server/store/derive';
import { NEWEST } from './invented';

/** Makes the next commit of a workspace. */
export type Write = (by: Id, verb: string, subject: string, changes: readonly ArchivedChange[]) => ArchivedCommit;

export function writerAfter({ n, at }: ArchivedCommit): Write {
	let last = n;
	return (by, verb, subject, changes) => ({ n: ++last, at, by, verb, subject, changes });
}

/** A record as it stands in a commit, parsed by its schema. */
export function put<C extends AnyCollection>(of: C, id: Id, value: ValueOf<C>, version = 1): ArchivedChange {
	return { do: 'put', ref: `${of.kind}/${id}`, version, shape: of.version, value: parseValue(of, value) };
}

/** When all of it was written down. */
export const AT = new Date(NEWEST).toISOString();
