import { dayInWords } from '#lib/ui';

/** Weeks after which somebody looks again, to choose from. */
export const weekChoices = [4, 8, 12, 26].map((weeks) => ({ value: String(weeks), label: `${weeks} weeks` }));

/** When somebody is to look again, in words. */
export const standingWords = ({ lookAgain, due }: { readonly lookAgain: string | null; readonly due: boolean }): string =>
	lookAgain === null
		? 'Found to be still so after the weeks agreed.'
		: due
			? `To be looked at again since ${dayInWords(lookAgain)}.`
			: `To be looked at again on ${dayInWords(lookAgain)}.`;
