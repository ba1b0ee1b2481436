import type { Scope } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';

/** A program that asks with the key of a person. */
export interface Program {
	readonly person: Id;
	readonly scopes: readonly Scope[];
	/** The store as that person reads it at this moment. */
	readonly read: Reading;
}
