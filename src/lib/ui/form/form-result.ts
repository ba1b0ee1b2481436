/** What a form action sends back when it did not accept a form. */
export interface FormResult {
	/** Everything that was typed, by field name or nested as the names' dotted paths say. */
	readonly values: Readonly<Record<string, unknown>>;
	readonly issues: readonly { readonly field: string; readonly message: string }[];
	/** One sentence for the whole form. */
	readonly message?: string;
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
