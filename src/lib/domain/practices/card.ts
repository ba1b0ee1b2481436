import type { Answer, Contact } from './answer';
import { optionLabel, type KnownOptions } from './known-options';
import { sectionsOf, type CardFact, type Claim, type Section, type Template } from './template';
import { answerOf, surestClaim, titleOf, type Wording } from './wording';

/** What a result says of a practice before it is opened; empty texts where nothing is said. */
export interface Card {
	readonly title: string;
	readonly forWhom: string;
	readonly where: string;
	readonly cost: string;
	readonly claim: Claim | null;
	readonly evidence: string;
	readonly contact: string;
	/** Labels of the section `status`, where the template has one. */
	readonly status: string;
}

export function cardOf(wording: Wording, template: Template, options: KnownOptions): Card {
	const sections = sectionsOf(template);
	const say = (fact: CardFact): string => {
		const feeding = sections.filter((section) => section.card === fact);
		return feeding.map((section) => inShort(section, answerOf(wording, section.key), options)).find((text) => text !== '') ?? '';
	};
	const labels = (key: string): string =>
		(answerOf(wording, key).chosen ?? []).map((option) => optionLabel(options, key, option)).join('; ');
	return {
		title: titleOf(wording),
		forWhom: say('for-whom'),
		where: say('where') || wording.area,
		cost: say('cost'),
		claim: surestClaim(wording),
		evidence: evidenceInShort(wording, sections),
		contact: say('contact'),
		status: labels('status')
	};
}

/** The writer's own short line, else what the section holds. */
function inShort(section: Section, answer: Answer, options: KnownOptions): string {
	if (answer.contact) return answer.inShort || contactInShort(answer.contact);
	if (answer.inShort) return answer.inShort;
	if (answer.chosen?.length) return answer.chosen.map((option) => optionLabel(options, section.key, option)).join('; ');
	return shortened(answer.text ?? '');
}

/** The short line of the section that makes the surest claim; its first statement where the writer left none. */
function evidenceInShort(wording: Wording, sections: readonly Section[]): string {
	const surest = surestClaim(wording);
	for (const section of sections) {
		const answer = answerOf(wording, section.key);
		const told = answer.effects?.find((effect) => effect.claim === surest);
		if (told) return answer.inShort || shortened(told.statement);
	}
	return '';
}

const contactInShort = ({ role, body, name }: Contact): string => [name, role, body].filter(Boolean).join(', ');

const LONGEST = 120;

/** The beginning of a text, cut at a word. */
function shortened(text: string): string {
	const first = text.split('\n', 1)[0]!;
	if (first.length <= LONGEST) return first;
	return `${first.slice(0, first.lastIndexOf(' ', LONGEST - 1))} …`;
}
