import type { Id } from '../../shared/ids';

/** Gives the place of the group that is drawn among those who answered the same; -1 among none. */
export type Draw = (groups: readonly (readonly Id[])[]) => Promise<number>;

/**
 * The lot as a secret draws it: each group of people, or of bodies, has a lot that follows from who they are and from nothing
 * else, so that the same group draws the same in each question, each survey and each set. Drawn anew each time, what is asked
 * twice would keep back one number here and another there, and both together tell what each keeps back (ADR 120).
 */
export async function drawnBy(secret: string): Promise<Draw> {
	const bytes = (text: string) => new TextEncoder().encode(text);
	const key = await crypto.subtle.importKey('raw', bytes(secret), { name: 'HMAC', hash: 'SHA-256' }, false, ['sign']);
	const lotOf = async (group: readonly Id[]): Promise<bigint> =>
		new DataView(await crypto.subtle.sign('HMAC', key, bytes(group.toSorted().join(' ')))).getBigUint64(0);
	return async (groups) => {
		const lots = await Promise.all(groups.map(lotOf));
		return lots.reduce((highest, lot, place) => (highest < 0 || lot > lots[highest]! ? place : highest), -1);
	};
}
