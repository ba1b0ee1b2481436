import * as v from 'valibot';
import { collection } from '../shared/collection';
import * as field from '../shared/fields';

const schema = v.object({
	purpose: v.picklist(['invitation', 'reset']),
	/** SHA-256 of the token in the address, in hexadecimal; the token itself is shown once and kept nowhere. */
	hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/)),
	expiresAt: field.instant,
	usedAt: v.nullable(field.instant)
});

/**
 * The secret part of an invitation or of a password reset. Its id is the invitation's or the person's, so that a newer
 * link takes the place of the one before. Only the sign-in job reads it.
 */
export const oneTimeLinks = collection('one-time-link', schema, {
	audience: () => [],
	keys: {},
	unique: { hash: ({ hash }) => hash },
	retention: 'passing',
	passingSince: ({ expiresAt }) => expiresAt,
	version: 1,
	upgrades: []
});

/** A fresh token of 256 random bits for an address, and what is stored of it. */
export async function newToken(): Promise<{ token: string; hash: string }> {
	const token = hex(crypto.getRandomValues(new Uint8Array(32)));
	return { token, hash: await hashToken(token) };
}

/** What is stored of a token. */
export async function hashToken(token: string): Promise<string> {
	return hex(new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(token))));
}

const hex = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
