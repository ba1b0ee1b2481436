import { LONGEST_WORDS, type Narrowing } from '../narrowing';

/** What an address of a set's file asks for, each empty where it asks for nothing. */
export interface AskedOfSetFile {
	readonly words: string;
	readonly by: string;
	readonly origin: string;
	readonly prompted: string;
	readonly code: string;
	readonly objective: string;
	readonly from: string;
}

const NAMES = [
	'words',
	'by',
	'origin',
	'prompted',
	'code',
	'objective',
	'from'
] as const satisfies readonly (keyof AskedOfSetFile)[];

export function askedOfSetFile(parameters: URLSearchParams): AskedOfSetFile {
	const asked = Object.fromEntries(NAMES.map((name) => [name, (parameters.get(name) ?? '').trim()]));
	return { ...(asked as unknown as AskedOfSetFile), words: asked.words!.slice(0, LONGEST_WORDS) };
}

/** The address that asks this of a set's file, from its first page. */
export function setFileAddress(set: string, asked: AskedOfSetFile, change: Partial<AskedOfSetFile> = {}): string {
	const held = NAMES.map((name) => [name, change[name] ?? asked[name]]).filter(([, value]) => value !== '');
	return held.length === 0 ? `/sets/${set}/file` : `/sets/${set}/file?${new URLSearchParams(held)}`;
}

/** What only a set's file is narrowed by: who wrote a piece, and where. */
export const narrowingsOfSet = (
	{ by, origin }: Pick<AskedOfSetFile, 'by' | 'origin'>,
	members: readonly { readonly person: string; readonly name: string }[]
): readonly Narrowing[] => [
	{
		name: 'by',
		label: 'Who wrote it',
		any: 'Anybody',
		value: by,
		options: members.map(({ person, name }) => ({ value: person, label: name }))
	},
	{
		name: 'origin',
		label: 'Where it was written',
		any: 'Either',
		value: origin,
		options: [
			{ value: 'here', label: 'In this file' },
			{ value: 'shared', label: 'Shared from somebody’s own file' }
		]
	}
];
