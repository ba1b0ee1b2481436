import { lookedForToo, searchInOtherWords, type LookedForToo } from '../people';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref } from '../shared/ids';
import { agreedActions, type AgreedAction } from './agreed-action';
import type { RegisterQuery } from './register-query';

/** What a search of words says besides what it finds. */
export interface Found {
	/** Another spelling that finds something. */
	readonly suggestion: string | null;
	readonly also: readonly LookedForToo[];
	/** How many that hold the words were looked at, where that was not all and the page is not full for it; else null. */
	readonly lookedAt: number | null;
}
export const NOTHING_SEARCHED: Found = { suggestion: null, also: [], lookedAt: null };

interface Asked extends Pick<RegisterQuery, 'sort' | 'after'> {
	readonly words: string;
	readonly facets: Readonly<Record<string, readonly string[]>>;
	/** What no facet settles, such as a day that is over. */
	readonly fits: (action: AgreedAction) => boolean;
	/** As many as are looked for at once, 1 to 100. */
	readonly limit: number;
	/** How many that fit are enough; `limit` when absent. */
	readonly enough?: number;
	/** How often it is gone on where too few fit. */
	readonly rounds: number;
}
interface Page {
	readonly items: readonly Saved<AgreedAction>[];
	readonly next: string | null;
	readonly found: Found;
}

/**
 * A page of the actions that hold words, those that say them best first, or the latest agreed. All of them come, page by page; where
 * few fit, a page holds fewer than there is room for, and `next` leads on.
 */
export async function foundByWords(ctx: Context, asked: Asked): Promise<Page> {
	if (Object.values(asked.facets).some((values) => values.length === 0))
		return { items: [], next: null, found: NOTHING_SEARCHED };
	const items: Saved<AgreedAction>[] = [];
	const enough = asked.enough ?? asked.limit;
	let [after, lookedAt, said]: [string | null, number, Found] = [asked.after ?? null, 0, NOTHING_SEARCHED];
	for (let round = 0; round < asked.rounds && items.length < enough; round++) {
		const { hits, next, suggestion, also } = await searchInOtherWords(ctx.read, {
			words: asked.words,
			kinds: [agreedActions.kind],
			where: asked.facets,
			order: asked.sort === 'agreed' ? 'date' : 'relevance',
			limit: asked.limit,
			after,
			texts: false
		});
		const records = await ctx.read.findMany(hits.map(({ id }) => ref(agreedActions.kind, id)));
		items.push(...records.map(({ record }) => record as Saved<AgreedAction>).filter(asked.fits));
		lookedAt += hits.length;
		after = next;
		if (round === 0) said = { suggestion, also: lookedForToo(asked.words, { also }), lookedAt: null };
		if (next === null) break;
	}
	const cut = after !== null && (asked.enough !== undefined || items.length < enough);
	return { items, next: after, found: { ...said, lookedAt: cut ? lookedAt : null } };
}
