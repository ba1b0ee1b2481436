import type { Reading } from '../shared/context';
import { isOffered, vocabularies } from '../people';

/** A kind of invisible work. */
export interface Category {
	readonly term: string;
	readonly label: string;
	readonly hint: string;
	/** Whether it can be noted; one that was retired is named only where it stands. */
	readonly offered: boolean;
}

/** The kinds of invisible work that the workspace offers or once did; none where it has no such list. */
export async function categoriesOf(read: Reading): Promise<readonly Category[]> {
	const list = await read.findUnique(vocabularies, 'name', 'invisible-work');
	return (list?.terms ?? []).map(({ term, label, hint = '', retirement }) => ({
		term,
		label,
		hint,
		offered: isOffered({ retirement })
	}));
}

/** What a kind is called, also one that the workspace has stopped using. */
export const categoryLabel = (categories: readonly Category[], wanted: string): string =>
	categories.find(({ term }) => term === wanted)?.label ?? wanted;
