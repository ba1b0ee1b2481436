import type { Answer, Contact } from './answer';
import { namedIn, type NamedBody } from './directory/naming';
import { optionLabel, type KnownOptions } from './known-options';
import { sectionsOf, type CardFact, type Claim, type Section, type Template } from './template';
import { answerOf, surestClaim, titleOf, type Wording } from './wording';

/** What a result says of a practice before it is opened; empty texts where nothing is said. */
export interface Card {
	readonly title: string;
	readonly forWhom: string;
	readonly where: string;
	/** How widely it reaches: the labels of what was chosen of the facet `scope`. */
	readonly reach: string;
	readonly cost: string;
	readonly claim: Claim | null;
	readonly evidence: string;
	readonly contact: string;
	/** The bodies that it names; each has a page in the directory for whoever reads it in the library. */
	readonly bodies: readonly NamedBody[];
	/** Labels of the section `status`, where the template has one. */
	readonly status: string;
}

export function cardOf(wording: Wording, template: Template, options: KnownOptions): Card {
	const sections = sectionsOf(template);
	const say = (fact: CardFact): string => {
		const feeding = sections.filter((section) => section.card === fact);
		return feeding.map((section) => inShort(section, said(section), options)).find((text) => text !== '') ?? '';
	};
	// What is chosen of reach is told as that, not as a place.
	const said = (section: Section): Answer => {
		const answer = answerOf(wording, section.key);
		return isOfReach(section) ? { ...answer, chosen: [] } : answer;
	};
	const labels = (key: string): string => chosenLabels(answerOf(wording, key), key, options);
	return {
		title: titleOf(wording),
		forWhom: say('for-whom'),
		where: say('where') || wording.area,
		reach: sections
			.filter(isOfReach)
			.map(({ key }) => labels(key))
			.filter(Boolean)
			.join('; '),
		cost: say('cost'),
		claim: surestClaim(wording),
		evidence: evidenceInShort(wording, sections),
		contact: say('contact'),
		bodies: namedIn(wording),
		status: labels('status')
	};
}

const isOfReach = (section: Section): boolean => section.kind === 'options' && section.facet === 'scope';
const chosenLabels = ({ chosen = [] }: Answer, key: string, options: KnownOptions): string =>
	chosen.map((option) => optionLabel(options, key, option)).join('; ');

/** The writer's own short line, else what the section holds. */
function inShort(section: Section, answer: Answer, options: KnownOptions): string {
	if (answer.contact) return answer.inShort || contactInShort(answer.contact);
	if (answer.inShort) return answer.inShort;
	if (answer.chosen?.length) return chosenLabels(answer, section.key, options);
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
