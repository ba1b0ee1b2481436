import type { Claim } from './template';

/** Letters of what an effect is compared with. */
export const LONGEST_BASELINE = 300;

/** What a measured effect whose start nobody knows is compared with, in words. */
export const START_NOT_KNOWN = 'Start not known';

interface WithStart {
	readonly claim: Claim;
	readonly baseline?: string | undefined;
	readonly baselineUnknown?: boolean | undefined;
}

/** What an effect is compared with, in words; of a measured one also that its start is not known. Empty where nothing is said. */
export const comparedWith = ({ claim, baseline, baselineUnknown }: WithStart): string =>
	baseline || (claim === 'measured' && baselineUnknown ? START_NOT_KNOWN : '');

/** An effect without empty pieces about its start. Words win over the tick that there are none, which only a measured one has. */
export function withItsStart<E extends WithStart>({ baseline, baselineUnknown, ...effect }: E) {
	const said = baseline?.trim();
	if (said) return { ...effect, baseline: said };
	return effect.claim === 'measured' && baselineUnknown ? { ...effect, baselineUnknown: true } : effect;
}
