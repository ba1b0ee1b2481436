import type { Reading } from '../../shared/context';
import { vocabulariesOf } from '../../people';

/** One question, by its term and in words. */
export interface EvaluationQuestion {
	readonly term: string;
	readonly label: string;
}

/** What an evaluation asks, as the workspace words it now. */
export async function evaluationQuestions(read: Reading): Promise<readonly EvaluationQuestion[]> {
	const terms = (await vocabulariesOf(read)).get('evaluation-questions')?.terms ?? [];
	return terms.map(({ term, label }) => ({ term, label }));
}
