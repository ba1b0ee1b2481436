import type { SearchResult } from '../shared/context';
import { languageName } from '../shared/languages';
import { FOUND_KINDS } from './kinds';
import { narrowedBy, writeLine } from './line';
import type { FilterName, Question } from './question';

/** A way to narrow an answer down: its values, each with how many of what the reader found hold it, and the line that asks for these. */
export interface Narrower {
	readonly name: FilterName;
	readonly label: string;
	readonly values: readonly { readonly label: string; readonly count: number; readonly line: string; readonly chosen: boolean }[];
}

/** What is counted beside kinds. */
export const COUNTED = ['state', 'evidence', 'objective', 'language'] as const;
const LABELS = { state: 'State', evidence: 'Evidence', objective: 'Objective', language: 'Language' } as const;

/** By what an answer can be narrowed down further. `objectives`: those that its reader knows, with their names. */
export function narrowersOf(question: Question, found: SearchResult, objectives: Names): readonly Narrower[] {
	const kinds = [...FOUND_KINDS].flatMap(([kind, { typed, label }]) => {
		const count = found.kinds.get(kind) ?? 0;
		return count > 0 ? [valueOf(question, 'kind', typed, label, count)] : [];
	});
	const facets = COUNTED.map((name): Narrower => {
		const counts = [...(found.facets.get(name) ?? [])].toSorted(([, a], [, b]) => b - a);
		const values = counts.flatMap(([value, count]) => {
			const said = saidAs(name, value, objectives);
			return said ? [valueOf(question, name, said.typed, said.label, count)] : [];
		});
		return { name, label: LABELS[name], values: values.slice(0, MOST_VALUES) };
	});
	// That everything is in one language says nothing.
	return [{ name: 'kind' as const, label: 'Kind', values: kinds }, ...facets].filter(
		({ name, values }) => values.length > (name === 'language' ? 1 : 0)
	);
}

type Names = ReadonlyMap<string, { readonly name: string }>;
const MOST_VALUES = 12;

function valueOf(question: Question, name: FilterName, typed: string, label: string, count: number): Narrower['values'][number] {
	const chosen = question.filters.some((each) => each.name === name && each.value.toLowerCase() === typed.toLowerCase());
	return { label, count, line: writeLine(narrowedBy(question, name, typed)), chosen };
}

/** How a value of a facet is typed and shown; null where this reader does not know it. */
function saidAs(name: FilterName, value: string, objectives: Names): { typed: string; label: string } | null {
	if (name === 'language') return { typed: value, label: languageName(value) };
	if (name !== 'objective')
		return { typed: value.replaceAll(' ', '-'), label: value.charAt(0).toUpperCase() + value.slice(1).replaceAll('-', ' ') };
	const known = objectives.get(value);
	return known ? { typed: known.name, label: known.name } : null;
}
