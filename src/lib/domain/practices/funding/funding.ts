import * as v from 'valibot';
import { addDays, dayOf, type Day } from '../../shared/clock';
import * as field from '../../shared/fields';
import { monthsAfter } from '../../shared/months';
import { dayOrMonth, dayOrMonthInWords, lastDayOf, type DayOrMonth } from './day-or-month';

/** What can be said once the money is about to end. */
export const GOING_ON = ['goes-on', 'not-known', 'ended'] as const;

/** What became of a practice whose money ends: kept beside what is published, since no word of that changes by it. */
export const sustained = v.object({
	...field.act.entries,
	/** The end that it speaks of; another end is asked about anew. */
	of: dayOrMonth,
	is: v.picklist(GOING_ON),
	/** With what it goes on, or why it ended. */
	words: field.optionalLine(300),
	/** Until when that lasts, where it is known. */
	until: dayOrMonth
});
export type Sustained = v.InferOutput<typeof sustained>;

interface Funded {
	readonly wording: { readonly fundedUntil?: string | undefined; readonly fundedBy?: string | undefined } | null;
	readonly sustained?: Sustained | null | undefined;
}

/** Months before the end at which its owner is asked, and days after which they are asked again who do not know yet. */
export const MONTHS_BEFORE = 6;
const DAYS_UNTIL_AGAIN = 28;

const endOf = ({ wording }: Funded): DayOrMonth => wording?.fundedUntil ?? '';

/** What was said of the end that stands there now; null where nobody has said anything of it. */
export const answerOfEnd = (of: Funded): Sustained | null =>
	of.sustained && endOf(of) !== '' && of.sustained.of === endOf(of) ? of.sustained : null;

/** The last day for which there is money as far as is known; null where nobody says, where it goes on without an end, or has ended. */
export function moneyUntil(of: Funded): Day | null {
	const said = answerOfEnd(of);
	if (said?.is === 'ended') return null;
	const end = said?.is === 'goes-on' ? said.until : endOf(of);
	return end === '' ? null : lastDayOf(end);
}

/** From which day its owner is asked what becomes of it; null where there is nothing to ask. */
export function fundingAskedOn(of: Funded): Day | null {
	const until = moneyUntil(of);
	if (until === null) return null;
	const said = answerOfEnd(of);
	const early = monthsAfter(until, -MONTHS_BEFORE);
	if (said?.is !== 'not-known') return early;
	const again = addDays(dayOf(said.at), DAYS_UNTIL_AGAIN);
	return again > early ? again : early;
}

/** The facet of the index that holds {@link fundingMonths}. */
export const FUNDING_MONTHS = 'funding-ends';
/** What stands in the index of a practice that has ended, in place of a month. */
const ENDED = 'ended';

/** The month in which its money ends, by which the library is narrowed. */
export function fundingMonths(of: Funded): readonly string[] {
	if (answerOfEnd(of)?.is === 'ended') return [ENDED];
	const until = moneyUntil(of);
	return until === null ? [] : [until.slice(0, 7)];
}

/** By these a library is narrowed: money that ends this month or within six, and money that has ended. */
export const FUNDING = { soon: 'Ends within six months', ended: 'Has ended' } as const;
export type FundingChoice = keyof typeof FUNDING;
export const isFundingChoice = (value: string): value is FundingChoice => Object.hasOwn(FUNDING, value);

/** Which choice a month of {@link fundingMonths} stands under today; null under none. */
export function choiceOf(month: string, today: Day): FundingChoice | null {
	if (month === ENDED || month < today.slice(0, 7)) return 'ended';
	return month <= monthsAfter(today, MONTHS_BEFORE).slice(0, 7) ? 'soon' : null;
}

const FIRST_MONTH = '2000-01';

/** The months that stand under the choices made, as the index is asked for them. */
export function monthsOf(chosen: readonly FundingChoice[], today: Day): readonly string[] {
	const last = monthsAfter(today, MONTHS_BEFORE).slice(0, 7);
	const months = [ENDED];
	for (let month = FIRST_MONTH; month <= last; month = monthsAfter(`${month}-01`, 1).slice(0, 7)) months.push(month);
	return months.filter((month) => {
		const choice = choiceOf(month, today);
		return choice !== null && chosen.includes(choice);
	});
}

/** `Until March 2027, by Trafford Council; going on with council money, until 2029`: empty where nobody says anything. */
export function fundingInWords(of: Funded): string {
	const end = endOf(of);
	const by = of.wording?.fundedBy ? `by ${of.wording.fundedBy}` : '';
	const paid = [end && `until ${dayOrMonthInWords(end)}`, by].filter(Boolean).join(', ');
	const said = answerOfEnd(of);
	return [paid && paid[0]!.toUpperCase() + paid.slice(1), said && saidInWords(said)].filter(Boolean).join('; ');
}

function saidInWords({ is, words, until }: Sustained): string {
	if (is === 'not-known') return 'not known yet what comes after';
	if (is === 'ended') return words ? `ended: ${words}` : 'it has ended';
	return [`going on with ${words}`, until && `until ${dayOrMonthInWords(until)}`].filter(Boolean).join(', ');
}
