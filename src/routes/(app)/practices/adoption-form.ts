import { adoptionWords } from '#lib/domain/practices';
import type { WordsAsked } from '#lib/server/http';

/** Whom one can tell that one tries a practice, as far as the practice itself is read. */
export const tellWhom = (shelf: 'partners' | 'public') => [
	{
		value: 'owner',
		label: 'Who keeps the practice, and all staff',
		hint: 'Staff of the organisation that keeps this workspace. Other partner bodies read nothing of it.'
	},
	{
		value: 'partners',
		label: shelf === 'public' ? 'All staff and people at partner bodies' : 'Everybody who reads the practice',
		hint: shelf === 'public' ? '' : 'All staff and people at partner bodies.'
	},
	...(shelf === 'public'
		? [
				{
					value: 'public',
					label: 'Everybody who reads the practice',
					hint: 'Anyone, also without signing in. Your own name is not shown to them.'
				}
			]
		: [])
];

/** What others read of it is asked about; so is all that was written before, since other readers may be chosen. */
export const adoptionAsked: WordsAsked = { of: 'adoption' };
export const widerAsked: WordsAsked = { of: 'adoption', standing: adoptionWords };
