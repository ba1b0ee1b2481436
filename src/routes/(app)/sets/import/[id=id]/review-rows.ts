import { actionGaps } from '#lib/domain/actions';
import type { Values } from '#lib/domain/shared/draft';

/** Somebody in the list of a review, and a line of its note, as the form has them. */
export type PersonRow = Readonly<Record<'name' | 'person' | 'how', string>>;
export type NoteRow = Readonly<
	Record<'kind' | 'text' | 'person' | 'body' | 'due' | 'measure' | 'difference' | 'dueText' | 'found' | 'from', string>
>;

/**
 * What a line does not say that becomes an action, or may. What is over by now asks nobody for it. `verbs`: words of which one says
 * what will be done.
 */
export const missesOf = (row: NoteRow, verbs: readonly string[]): readonly string[] =>
	row.kind !== 'action' && row.found !== 'sentence'
		? []
		: actionGaps(
				{
					what: row.text,
					owner: row.person === '' && row.body === '' ? null : { kind: 'body', body: row.body },
					due: row.due || row.dueText || null,
					measure: row.measure,
					difference: row.difference
				},
				verbs
			);

/** What a review holds so far, in the shape that its form takes. */
export function reviewRows(values: Values) {
	const one = (name: string): string => String(values[name] ?? '');
	const rows = <R extends Readonly<Record<string, string>>>(list: string, names: readonly (keyof R & string)[]): R[] => {
		const places = Object.keys(values).flatMap((name) => {
			const [head, at] = name.split('.');
			return head === list ? [Number(at)] : [];
		});
		return Array.from(
			{ length: Math.max(-1, ...places) + 1 },
			(_, at) => Object.fromEntries(names.map((name) => [name, one(`${list}.${at}.${name}`)])) as R
		);
	};
	return {
		value: {
			title: one('title'),
			day: one('day'),
			time: one('time'),
			minutes: one('minutes'),
			place: one('place'),
			file: one('file') !== ''
		},
		persons: rows<PersonRow>('people', ['name', 'person', 'how']),
		notes: rows<NoteRow>('notes', ['kind', 'text', 'person', 'body', 'due', 'measure', 'difference', 'dueText', 'found', 'from'])
	};
}

/** The fields of the form that are kept while somebody looks at it. */
export const KEPT =
	/^(title|day|time|minutes|place|file|people\.\d{1,3}\.(name|person|how)|notes\.\d{1,3}\.(kind|text|person|body|due|measure|difference|dueText|found|from))$/;
