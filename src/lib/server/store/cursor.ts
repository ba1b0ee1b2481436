import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { Invalid } from '#lib/domain/shared/errors';

/** Where a page ended: the sort values of its last record. Plain JSON. */
export type Position = readonly (string | number | null)[];

const LONGEST = 8_000;

/** A short text that two equal questions share; a cursor of one question is refused by another. */
export const fingerprint = (question: unknown): string =>
	createHash('sha256').update(JSON.stringify(question)).digest('base64url').slice(0, 12);

/** Seals a position so that it can travel through an address and come back only as it was given. */
export function sealCursor(secret: string, of: string, position: Position): string {
	const text = Buffer.from(JSON.stringify(position)).toString('base64url');
	return `${text}.${mac(secret, of, text)}`;
}

/**
 * Opens a cursor that was given for the same question.
 * @throws Invalid on the field `after` for anything else
 */
export function openCursor(secret: string, of: string, cursor: string): Position {
	const [text = '', seal = '', ...rest] = cursor.slice(0, LONGEST).split('.');
	const expected = Buffer.from(mac(secret, of, text));
	const given = Buffer.from(seal);
	if (rest.length > 0 || given.length !== expected.length || !timingSafeEqual(given, expected)) {
		throw Invalid.field('after', 'This link to the next page is no longer good. Start again from the first page.');
	}
	return JSON.parse(Buffer.from(text, 'base64url').toString()) as Position;
}

const mac = (secret: string, of: string, text: string): string =>
	createHmac('sha256', secret).update(`${of}\n${text}`).digest('base64url').slice(0, 22);
