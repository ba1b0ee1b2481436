import type { SentFromBefore } from '#lib/domain/learning-sets';

const ORDINAL = new Intl.PluralRules('en-GB', { type: 'ordinal' });
const ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const WORDS = ['', 'first', 'second', 'third'];

/** What became of an action from before, as its note says it: `Done`, `Carried for the second time`. */
export function becameOf({ became, time }: Pick<SentFromBefore, 'became' | 'time'>): string {
	if (became !== 'carried') return became === 'done' ? 'Done' : 'Given up';
	return `Carried for the ${WORDS[time] ?? `${time}${ENDINGS[ORDINAL.select(time)]}`} time`;
}
