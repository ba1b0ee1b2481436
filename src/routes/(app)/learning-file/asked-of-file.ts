import { LONGEST_WORDS } from '../narrowing';

/** What an address of the learning file asks for, each empty where it asks for nothing. */
export interface Asked {
	readonly words: string;
	readonly prompted: string;
	readonly code: string;
	readonly objective: string;
	readonly shared: string;
	readonly from: string;
}

const NAMES = ['words', 'prompted', 'code', 'objective', 'shared', 'from'] as const satisfies readonly (keyof Asked)[];

export function askedOfFile(parameters: URLSearchParams): Asked {
	const [words, ...rest] = NAMES.map((name) => (parameters.get(name) ?? '').trim());
	const [prompted, code, objective, shared, from] = rest as [string, string, string, string, string];
	return { words: words!.slice(0, LONGEST_WORDS), prompted, code, objective, shared, from };
}

/** The address that asks for this, from its first page. */
export function fileAddress(asked: Asked, change: Partial<Asked> = {}): string {
	const held = NAMES.map((name) => [name, change[name] ?? asked[name]] as const).filter(([, value]) => value !== '');
	return held.length === 0
		? '/learning-file'
		: `/learning-file?${new URLSearchParams(held.map(([name, value]) => [name, value]))}`;
}

/** The address under which a search of words goes on, or null where it brought everything. */
export const furtherAddress = (asked: Asked, further: string | null): string | null =>
	further && `${fileAddress(asked)}&${new URLSearchParams({ further })}`;

/** Who was let into an entry, in the words of the filter. */
export const SHARED_LABELS: readonly { readonly value: string; readonly label: string }[] = [
	{ value: 'nobody', label: 'Not shared with anybody' },
	{ value: 'supervisor', label: 'Opened to a supervisor' },
	{ value: 'others', label: 'Shared in a wording for others' }
];
