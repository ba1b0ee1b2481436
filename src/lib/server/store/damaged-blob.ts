import type { Id } from '#lib/domain/shared/ids';
import type { Damage } from './health';

/** What the administrator is told of a blob that is missing or altered; `refs`: the records that name it, as `kind/id`. */
export const damagedBlob = (id: Id, refs: readonly string[], isMissing: boolean): Damage => ({
	file: `blobs/${id}`,
	offset: null,
	what: `This file of ${refs.join(' and ')} ${isMissing ? 'is missing' : 'is not as it was written'}.`
});
