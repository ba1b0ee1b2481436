import { dayInWords } from '#lib/ui';

/** Weeks after which somebody looks again, to choose from. */
export const weekChoices = [4, 8, 12, 26].map((weeks) => ({ value: String(weeks), label: `${weeks} weeks` }));

/** A decision about a lesson, as it is chosen and as it is told afterwards. */
export const decisionWords = {
	validate: { choice: 'Validate it', decided: 'Validated' },
	'keep-watching': { choice: 'Keep watching', decided: 'Kept under watch' },
	'set-aside': { choice: 'Set it aside', decided: 'Set aside' }
} as const;

/** When somebody is to look again, in words. */
export const standingWords = ({ lookAgain, due }: { readonly lookAgain: string | null; readonly due: boolean }): string =>
	lookAgain === null
		? 'Found to be still so after the weeks agreed.'
		: due
			? `To be looked at again since ${dayInWords(lookAgain)}.`
			: `To be looked at again on ${dayInWords(lookAgain)}.`;
