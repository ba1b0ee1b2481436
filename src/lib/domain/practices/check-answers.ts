import { Invalid, type FieldIssue } from '../shared/errors';
import type { AnswerWish } from './answer';
import type { KnownOptions } from './known-options';
import { sectionsOf, type Section, type Template } from './template';

type Answers = Readonly<Record<string, AnswerWish>>;

/** Throws Invalid where answers hold what their template does not know: a section, an option, a group, a kind of claim. */
export function checkAnswers(answers: Answers, template: Template, options: KnownOptions): void {
	const sections = new Map(sectionsOf(template).map((section) => [section.key, section]));
	const issues = Object.entries(answers).flatMap(([key, answer]) => {
		const section = sections.get(key);
		return section ? issuesOf(section, answer, options) : [issue(`answers.${key}`, 'This template has no such section.')];
	});
	if (issues.length > 0) throw new Invalid(issues);
}

function issuesOf(section: Section, answer: AnswerWish, options: KnownOptions): FieldIssue[] {
	const at = `answers.${section.key}`;
	const known = new Set(options.get(section.key)?.map((each) => each.option));
	return [
		...(section.kind === 'line' ? lineIssues(`${at}.text`, answer.text ?? '') : []),
		...(section.kind === 'options' && !answer.chosen?.every((each) => known.has(each)) && answer.chosen
			? [issue(`${at}.chosen`, 'Choose from the list.')]
			: []),
		...(section.kind !== 'options' && answer.chosen?.length ? [issue(`${at}.chosen`, 'Nothing is chosen in this section.')] : []),
		...(section.kind === 'effects' ? effectIssues(at, answer, known, section.claims) : []),
		...(section.kind !== 'effects' && answer.effects?.length
			? [issue(`${at}.effects`, 'No effects are told in this section.')]
			: []),
		...(section.kind !== 'contact' && answer.contact ? [issue(`${at}.contact.role`, 'No contact is named in this section.')] : [])
	];
}

const lineIssues = (field: string, text: string): FieldIssue[] =>
	text.length > 200 || text.includes('\n') ? [issue(field, 'Keep this to one line of 200 letters.')] : [];

const effectIssues = (at: string, answer: AnswerWish, groups: ReadonlySet<string>, claims: readonly string[]): FieldIssue[] =>
	(answer.effects ?? []).flatMap((effect, row) => [
		...(groups.has(effect.group) ? [] : [issue(`${at}.effects.${row}.group`, 'Choose a group from the list.')]),
		...(claims.includes(effect.claim)
			? []
			: [issue(`${at}.effects.${row}.claim`, 'Effects of this kind belong in another section: measured apart from hoped for.')])
	]);

const issue = (field: string, message: string): FieldIssue => ({ field, message });
