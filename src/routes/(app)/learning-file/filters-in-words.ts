import { chosenLabel, NOT_LISTED, type Narrowing } from '../narrowing';
import { isMonth, monthInWords } from './months';

/** What is asked of a file, each in words, as far as anything is asked. */
export const filtersInWords = (
	{ words, from }: { readonly words: string; readonly from: string },
	narrowings: readonly Narrowing[]
): { readonly name: string; readonly label: string }[] => [
	...(words ? [{ name: 'words', label: `“${words.slice(0, 60)}”` }] : []),
	...narrowings.filter(({ value }) => value !== '').map((each) => ({ name: each.name, label: chosenLabel(each) })),
	...(from ? [{ name: 'from', label: isMonth(from) ? `${monthInWords(from)} and before` : NOT_LISTED }] : [])
];
