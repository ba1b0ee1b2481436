import type { ActionLine } from '#lib/domain/actions';

/** An action as the lists of pages show it. */
export type ListedAction = Pick<
	ActionLine,
	'id' | 'what' | 'owner' | 'mine' | 'due' | 'state' | 'endedAt' | 'gaps' | 'agreedOn'
> & {
	/** What shows what came of it, as far as this reader may read it. */
	readonly shownBy?: ActionLine['shownBy'];
	readonly files?: ActionLine['files'];
	readonly carried?: number;
	/** It was carried so often that it is asked what becomes of it. */
	readonly decide?: boolean;
	/** Agreed in a set that the one of this page carries on. */
	readonly fromBefore?: boolean;
	/** Where it was agreed, where the reader may know. */
	readonly from?: { readonly title: string; readonly href: string } | null;
};
