import type { lessonPage } from '#lib/domain/learning-tree';
import { renderMarkdown } from '#lib/server/markdown';
import type { LessonChoices } from '../../compose';

const HEADINGS = [
	['Context', 'context'],
	['What happened', 'whatHappened'],
	['Why', 'why'],
	['So what', 'soWhat']
] as const;

/** A lesson with its texts laid out under their headings; what was not written is left out. */
export function lessonProse({
	context,
	whatHappened,
	why,
	soWhat,
	notHeld,
	codes: _,
	...lesson
}: Omit<Awaited<ReturnType<typeof lessonPage>>, 'others' | 'mergedInto'>) {
	const texts = { context, whatHappened, why, soWhat };
	return {
		...lesson,
		sections: HEADINGS.flatMap(([heading, name]) => (texts[name] ? [{ heading, html: renderMarkdown(texts[name]) }] : [])),
		notHeldHtml: notHeld ? renderMarkdown(notHeld) : null,
		exceptions: lesson.exceptions.map(({ words, ...each }) => ({ ...each, html: renderMarkdown(words, 3) })),
		validations: lesson.validations.map(({ words, ...each }) => ({ ...each, html: renderMarkdown(words, 3) })),
		applied: lesson.applied.map((line) => ({
			...line,
			rechecks: line.rechecks.map(({ words, ...each }) => ({ ...each, html: renderMarkdown(words, 3) }))
		}))
	};
}

/** Codes in the words of their vocabularies. */
export function codeLabels(codes: readonly string[], vocabularies: LessonChoices['vocabularies']): readonly string[] {
	const labels = new Map(vocabularies.flatMap((each) => each.terms.map(({ code, label }) => [code, label] as const)));
	return codes.map((code) => labels.get(code) ?? code.replace(/^[^/]*\//, ''));
}
