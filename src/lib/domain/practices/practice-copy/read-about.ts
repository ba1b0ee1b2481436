import { readDayOrMonth } from '../funding/day-or-month.ts';
import type { Piece } from '../reading-practice/pieces.ts';
import type { AboutCopy } from '../reading-practice/practice-reading';
import { ABOUT_LABELS, DETAILS, formNamed } from './copy-words.ts';
import { detailsUnder } from './read-tables.ts';

type About = Omit<AboutCopy, 'gaps'> & { readonly form: string | null };

/** What a copy says of itself at its end. */
export function readAbout(pieces: readonly Piece[]): About {
	const found = pieces.flatMap((piece) => detailsUnder(piece, DETAILS, ABOUT_LABELS) ?? [])[0];
	return {
		form: formNamed(found?.form ?? ''),
		language: found?.language ?? '',
		area: found?.area ?? '',
		source: found?.source ?? '',
		sourceBy: found?.sourceBy ?? '',
		sourceAddress: found?.sourceAddress ?? '',
		fundedUntil: readDayOrMonth(found?.fundedUntil ?? '') ?? '',
		fundedBy: found?.fundedBy ?? '',
		fundingAsk: found?.fundingAsk ?? '',
		checkedOn: dayIn(found?.checkedOn ?? ''),
		reviewBy: dayIn(found?.reviewBy ?? '')
	};
}

const MONTHS = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];

/** `14 May 2026` as a day; null where it says none. */
function dayIn(words: string): string | null {
	const [, day, month, year] = /^(\d{1,2}) (\p{L}+) (\d{4})$/u.exec(words) ?? [];
	const place = MONTHS.indexOf(month ?? '') + 1;
	return place > 0 ? `${year}-${String(place).padStart(2, '0')}-${day!.padStart(2, '0')}` : null;
}
