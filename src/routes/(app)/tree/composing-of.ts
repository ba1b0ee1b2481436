import type { Composing } from './compose';

/** The lesson being written, from a page's form: as it was looked at last, or as it was sent back with something to mend. */
export function composingOf(form: { composing?: Composing; values?: Record<string, unknown> } | null): Composing | null {
	if (form?.composing) return form.composing;
	if (typeof form?.values?.title !== 'string') return null;
	const { passage, whatHappened } = form.values;
	const before = typeof passage === 'string' ? passage : '';
	const after = typeof whatHappened === 'string' ? whatHappened : '';
	const changes =
		before === ''
			? []
			: [
					{ text: before, kind: 'removed' as const },
					{ text: after, kind: 'added' as const }
				];
	return { passage: before, marks: [], changes, values: form.values, held: false };
}
