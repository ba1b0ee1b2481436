import { StoreUnavailable } from '#lib/domain/shared/errors';
import { codeOf } from './files';

/** What to tell of a failed operation on files. */
export function diskTrouble(error: unknown): StoreUnavailable {
	if (error instanceof StoreUnavailable) return error;
	const code = codeOf(error);
	if (code === 'ENOSPC' || code === 'EDQUOT') {
		return new StoreUnavailable('disk-full', 'The disk is full. Nothing was saved just now; what was saved before is safe.');
	}
	if (code === 'EROFS' || code === 'EACCES' || code === 'EPERM') {
		return new StoreUnavailable('read-only', `The data folder cannot be written to (${code}).`);
	}
	return new StoreUnavailable('failed', `The disk did not take the change (${code || String(error)}).`);
}
