interface Item {
	readonly id: string;
	readonly text: string;
	readonly action: { readonly gaps: readonly string[] } | null;
}

/** The actions of a note that miss something, each where it stands on the page. */
export const notSaidYet = (items: readonly Item[]) =>
	items.flatMap(({ id, text, action }) =>
		action && action.gaps.length > 0 ? [{ href: `#item-${id}`, what: text, gaps: action.gaps }] : []
	);
