import { sectionsOf, type Template } from './template';
import { answerOf, type Wording } from './wording';

/** Other words with whom to ask as it stands `now`. `template` is the one of the other words. */
export function withContactsOf(now: Wording, other: Wording, template: Template): Wording {
	const answers = { ...other.answers };
	for (const { key } of sectionsOf(template).filter(({ kind }) => kind === 'contact')) {
		const answer = answerOf(now, key);
		if (Object.keys(answer).length > 0) answers[key] = answer;
		else delete answers[key];
	}
	return { ...other, answers };
}
