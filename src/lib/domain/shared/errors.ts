/** What can go wrong in a use case or the store. The HTTP edge turns each into a status and a plain sentence. */

/** Absent and unreadable look the same: a reader must not learn which it was. */
export class NotFound extends Error {
	override name = 'NotFound';
	constructor() {
		super('There is nothing here that you can read.');
	}
}

/** Readable, but this person may not do that. */
export class Forbidden extends Error {
	override name = 'Forbidden';
	constructor(message = 'You may read this, but not change it.') {
		super(message);
	}
}

/** Somebody changed a record after it was read. `refs` names what changed, as `kind/id`. */
export class Conflict extends Error {
	override name = 'Conflict';
	constructor(readonly refs: readonly string[] = []) {
		super('Somebody changed this after you opened it.');
	}
}

/** A unique value is in use. `field` is the declared name. */
export class Taken extends Error {
	override name = 'Taken';
	constructor(readonly field: string) {
		super('That is already in use.');
	}
}

/** One field of a wish that does not hold, in words for its writer. `field` is a dotted path, '' for the whole form. */
export interface FieldIssue {
	readonly field: string;
	readonly message: string;
}

/** What was asked does not hold; nothing was changed. */
export class Invalid extends Error {
	override name = 'Invalid';
	constructor(readonly issues: readonly FieldIssue[]) {
		super(issues.map((issue) => issue.message).join(' '));
	}
	static field(field: string, message: string): Invalid {
		return new Invalid([{ field, message }]);
	}
}

export type StoreTrouble = 'read-only' | 'disk-full' | 'failed' | 'unreachable' | 'busy';

/** The store cannot take changes (or cannot answer) just now; what was acknowledged before is safe. */
export class StoreUnavailable extends Error {
	override name = 'StoreUnavailable';
	constructor(
		readonly trouble: StoreTrouble,
		message: string
	) {
		super(message);
	}
}
