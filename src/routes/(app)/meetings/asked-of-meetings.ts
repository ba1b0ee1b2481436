import { LONGEST_QUESTION } from '#lib/domain/learning-sets';

/** What an address asks across meetings: one line, and whether it has to be put together from the fields of a form. */
export interface AskedOfMeetings {
	readonly line: string;
	readonly fromForm: boolean;
}

/** A form sends its fields, each as a piece of the line or what stands behind a sign of it. */
const FIELDS = ['state', 'is', 'who', 'set', 'after', 'before', 'words'] as const;
const SIGNS: Partial<Record<(typeof FIELDS)[number], string>> = { state: 'is:', is: 'is:', after: 'after:', before: 'before:' };

/** Reads it from an address. */
export function askedOfMeetings(parameters: URLSearchParams): AskedOfMeetings {
	const fromForm = FIELDS.some((name) => parameters.has(name));
	const pieces = FIELDS.flatMap((name) =>
		parameters
			.getAll(name)
			.filter((value) => value.trim() !== '')
			.map((value) => `${SIGNS[name] ?? ''}${value.trim()}`)
	);
	const line = [...pieces, (parameters.get('q') ?? '').trim()].filter(Boolean).join(' ');
	return { line: line.slice(0, LONGEST_QUESTION), fromForm };
}
