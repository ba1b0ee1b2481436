import type { Finding } from '#lib/domain/practices';

/** What a check came to, as pages say it. */
export const FINDING_WORDS: Readonly<Record<Finding, string>> = {
	ready: 'Ready to publish',
	'needs-work': 'Needs work first',
	cannot: 'Cannot check it'
};

/** The same for the form that ends a check. */
export const FINDING_CHOICES = [
	{ value: 'ready', label: FINDING_WORDS.ready, hint: 'Small things can stand in comments.' },
	{ value: 'needs-work', label: FINDING_WORDS['needs-work'], hint: 'Say below what has to be done.' },
	{ value: 'cannot', label: 'I cannot check it', hint: 'No reason is needed. Somebody else is asked.' }
] as const;

/** How sure an effect is, as a choice. */
export const CLAIM_CHOICES = [
	{ value: 'measured', label: 'Measured' },
	{ value: 'reported', label: 'Reported by people' },
	{ value: 'hoped-for', label: 'Hoped for' }
] as const;
export const claimWords = (claim: string): string => CLAIM_CHOICES.find(({ value }) => value === claim)?.label ?? claim;
