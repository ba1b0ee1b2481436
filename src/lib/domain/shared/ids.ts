/**
 * Ids of records: 26 letters and digits, 130 random bits, so that an address tells nothing about when or in what
 * order a thing was written. The pattern is checked before any id reaches the store.
 */
export type Id = string;

/** A record named by its kind and id. */
export interface Ref {
	readonly kind: string;
	readonly id: Id;
}

const LETTERS = 'abcdefghijkmnpqrstuvwxyz23456789';
const LENGTH = 26;
const PATTERN = /^[a-z0-9]{26}$/;

/** A new random id. */
export function newId(): Id {
	const bytes = crypto.getRandomValues(new Uint8Array(LENGTH));
	return Array.from(bytes, (byte) => LETTERS[byte & 31]).join('');
}

/** Whether `text` has the form of an id; says nothing about whether the record exists. */
export function isId(text: unknown): text is Id {
	return typeof text === 'string' && PATTERN.test(text);
}

export const ref = (kind: string, id: Id): Ref => ({ kind, id });
/** `kind/id`, the one text form of a reference; used as a key in maps and in links. */
export const refText = (of: Ref): string => `${of.kind}/${of.id}`;
/** The reference written as `kind/id`, or null where the text is not one. */
export function parseRef(text: string): Ref | null {
	const [kind, id, ...rest] = text.split('/');
	return kind && /^[a-z-]{1,40}$/.test(kind) && isId(id) && rest.length === 0 ? { kind, id } : null;
}
