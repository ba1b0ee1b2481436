import { folded } from './minutes-words.ts';

/** Keyed apart from names, so that "Al" is not "AL". */
export const initials = (own: readonly string[]): string =>
	`initials of ${folded(
		own
			.flatMap((word) => word.split('-').slice(0, 1))
			.map((word) => word[0])
			.join('')
	)}`;

/**
 * "IMacR" of Ishbel MacRae, "SStJ" of Simon St John, "JOW" of Jean O'Leary-Watts, "MADS" of Mary-Ann D'Souza: with every word of a
 * double name, and short words whole.
 */
export function longInitials(own: readonly string[]): string[] {
	const words = own.flatMap((word) => word.split(/[-'’]/)).filter((word) => word !== '');
	const of = (whole: boolean) =>
		`initials of ${folded(words.map((word) => (whole && word.length === 2 ? word : word[0])).join(''))}`;
	const split = own
		.map((word) => word.replace(/^((?:Mac|Mc|Fitz)\p{Lu}).*$/u, '$1'))
		.map((word, at) => (word === own[at] ? word[0] : word));
	const hyphened = own.flatMap((word) => word.split('-')).filter((word) => word !== '');
	return [of(false), of(true), ...[split, hyphened.map((word) => word[0])].map((all) => `initials of ${folded(all.join(''))}`)];
}
