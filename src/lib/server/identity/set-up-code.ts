import { createHmac, timingSafeEqual } from 'node:crypto';

const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789';

/**
 * The code that opens the set-up page, shown in the terminal alone. It follows from the secret in the data folder, so that
 * it needs no keeping and every process of a workspace knows it; once the workspace is set up it opens nothing.
 */
export function setUpCode(secret: string): string {
	const bytes = createHmac('sha256', secret).update('grove: set-up code').digest().subarray(0, 20);
	const letters = Array.from(bytes, (byte) => LETTERS[byte % LETTERS.length]).join('');
	return letters.match(/.{5}/g)!.join('-');
}

/** Whether somebody typed the code; case, spaces and hyphens do not matter. */
export function isSetUpCode(secret: string, typed: unknown): boolean {
	if (typeof typed !== 'string' || typed.length > 100) return false;
	const [known, given] = [setUpCode(secret), typed].map((text) => Buffer.from(text.toUpperCase().replace(/[^A-Z0-9]/g, '')));
	return known!.length === given!.length && timingSafeEqual(known!, given!);
}

/** What the terminal shows before set-up. */
export const setUpNotice = (origin: string, secret: string): string =>
	`\n  Grove is ready to be set up.\n\n  Open ${origin}/setup and give this code:\n\n      ${setUpCode(secret)}\n\n`;
