import type { TallyFigures } from '#lib/domain/invisible-work';
import { dayInWords } from '#lib/ui/dates';
import { shortLength } from './lengths';

/** The sums of a span as a few lines to paste into a mail or a supervision. */
export const copyOf = ({ kinds, sums, sum }: TallyFigures, { from, to }: { from: string; to: string }): string =>
	[
		`Invisible work, ${dayInWords(from)} to ${dayInWords(to)}: ${shortLength(sum) || 'none'}`,
		...kinds.map((kind, at) => `${kind}: ${shortLength(sums[at]!)}`)
	].join('\n');
