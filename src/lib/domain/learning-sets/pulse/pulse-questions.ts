import type { Reading } from '../../shared/context';
import { vocabulariesOf } from '../../people';

/** One of the questions that the workspace asks, with what its lowest and its highest mark mean. */
export interface PulseQuestion {
	readonly term: string;
	readonly label: string;
	readonly low: string;
	readonly high: string;
}

/** The questions of the pulse, as the workspace words them now. */
export async function pulseQuestions(read: Reading): Promise<readonly PulseQuestion[]> {
	const terms = (await vocabulariesOf(read)).get('pulse-questions')?.terms ?? [];
	return terms.map(({ term, label, words }) => ({ term, label, low: words?.low ?? '', high: words?.high ?? '' }));
}
