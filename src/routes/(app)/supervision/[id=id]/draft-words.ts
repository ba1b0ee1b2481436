/** A field of a draft as text; what the form would begin with where there is no draft. */
export const drafted = (
	draft: { readonly values: Readonly<Record<string, string | readonly string[]>> } | undefined,
	name: string,
	otherwise: string
): string => (draft ? String(draft.values[name] ?? '') : otherwise);
