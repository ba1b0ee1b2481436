import type { LearningSet } from '../learning-set';
import type { SetContract } from './set-contract';

/** What members agree to: the ground rules and the contract, but not the day on which both are looked at again. */
export type ContractWording = Pick<LearningSet, 'groundRules'> & Omit<SetContract, 'reviewOn'>;

/** The first 128 bits of SHA-256 over a wording, in hex: two wordings have the same mark only where every word is the same. */
export async function markOf({ groundRules, limits, safeguarding, ring, terms }: ContractWording): Promise<string> {
	const text = JSON.stringify([groundRules, limits, safeguarding, ring, terms]);
	const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text)));
	return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
