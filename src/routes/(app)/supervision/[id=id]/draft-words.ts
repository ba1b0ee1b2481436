/** A field of a draft as text; what the form would begin with where there is no draft. */
export const drafted = (
	draft: { readonly values: Readonly<Record<string, string | readonly string[]>> } | undefined,
	name: string,
	otherwise: string
): string => (draft ? String(draft.values[name] ?? '') : otherwise);

/** Beside the button of each form: that what is typed is kept, and that it is not said to anybody yet. */
export const DRAFT_SAVED = 'Draft kept for you alone at';
