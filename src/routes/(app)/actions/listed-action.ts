import type { ActionLine } from '#lib/domain/actions';

/** An action as the lists of pages show it. */
export type ListedAction = Pick<
	ActionLine,
	'id' | 'what' | 'owner' | 'mine' | 'due' | 'state' | 'endedAt' | 'gaps' | 'agreedOn'
> & {
	readonly carried?: number;
	/** Where it was agreed, where the reader may know. */
	readonly from?: { readonly title: string; readonly href: string } | null;
};
