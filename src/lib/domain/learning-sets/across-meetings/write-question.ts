import { asPiece } from '../../shared/line-pieces';
import type { MeetingQuestion } from './question';

/** A name behind a sign of the line; in quotation marks where it has spaces. */
export const named = (sign: '@' | 'set:', name: string): string => `${sign}${asPiece(name)}`;

/** The line that asks the same as a question, in one order whatever it was read from. */
export const writeQuestion = ({ words, kinds, states, who, sets, after, before }: MeetingQuestion): string =>
	[
		...states.map((state) => `is:${state}`),
		...kinds.map((kind) => `is:${kind}`),
		...who.map((name) => named('@', name)),
		...sets.map((name) => named('set:', name)),
		...(after ? [`after:${after}`] : []),
		...(before ? [`before:${before}`] : []),
		...(words ? [words] : [])
	].join(' ');
