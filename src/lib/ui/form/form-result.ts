import type { DiffPiece } from '../Diff.svelte';

/** What a form action sends back when it did not accept a form. */
export interface FormResult {
	/** Everything that was typed, by field name or nested as the names' dotted paths say. */
	readonly values: Readonly<Record<string, unknown>>;
	readonly issues: readonly { readonly field: string; readonly message: string }[];
	/** One sentence for the whole form. */
	readonly message?: string;
	/** Words that may identify somebody, with what is proposed instead. */
	readonly asked?: AskedWords;
}

/** What was marked in the words of a form. Sent again with `shown`, the same words are kept. */
export interface AskedWords {
	readonly fields: readonly {
		readonly field: string;
		readonly marks: readonly { readonly text: string; readonly what: string; readonly proposal: string }[];
		readonly changes: readonly DiffPiece[];
		/** The whole text with the proposals in it. */
		readonly proposed: string;
	}[];
	readonly shown: string;
}

/** What was typed into the field `name` (`items.0.text` is a path), or undefined where the form did not hold it. */
export function typedValue(result: FormResult | null, name: string): unknown {
	if (!result) return undefined;
	if (Object.hasOwn(result.values, name)) return result.values[name];
	return name.split('.').reduce<unknown>((at, step) => (isNested(at) ? at[step] : undefined), result.values);
}

const isNested = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;

/** What is wrong with the field `name`, or with one of the several values it holds. */
export const issueOf = (result: FormResult | null, name: string): string | undefined =>
	result?.issues.find(({ field }) => field === name || (field.startsWith(`${name}.`) && /^\.\d+$/.test(field.slice(name.length))))
		?.message;

/** The id of a field on the page; `prefix` keeps forms with the same names apart. */
export const fieldId = (prefix: string, name: string): string => `${prefix}-${name.replaceAll('.', '-')}`;
