import { lookedForToo, searchInOtherWords, type LookedForToo } from '../people';
import type { Context, Marked } from '../shared/context';
import type { Id } from '../shared/ids';
import { sharedWordings } from '../learning-files';
import { setAdditions, type SetAddition } from './set-addition';
import { setEntries } from './set-entry';
import type { Saved } from '../shared/collection';

/** What somebody asks of a set's file; all of it when empty. */
export interface SetFileFilters {
	readonly words?: string;
	/** The member who wrote it. */
	readonly by?: string;
	readonly prompted?: string;
	readonly code?: string;
	readonly objective?: string;
	/** `here`: written in the file; `shared`: shared from somebody's own. Anything else asks for both. */
	readonly origin?: string;
	/** Where a search of the words goes on, as {@link Found.further} came. */
	readonly further?: string | null;
}

/** A question about both kinds of pieces that stand in a file. */
export interface Asked {
	readonly where: { readonly set: Id } & { readonly [name in 'author' | 'prompted' | 'code' | 'objective']?: string } & {
		readonly id?: { readonly in: readonly Id[] };
	};
	readonly here: boolean;
	readonly shared: boolean;
	readonly found: Found | null;
}

/** Pieces that hold some words, with the passage that does. */
interface Found {
	readonly passages: ReadonlyMap<Id, Marked>;
	/** Where the search goes on to pieces before these, or null. */
	readonly further: string | null;
	readonly suggestion: string | null;
	readonly also: readonly LookedForToo[];
	/** False while the index is still being built after a start. */
	readonly ready: boolean;
}

/** Pieces that one search of a file brings at most, the latest first. */
export const MOST_FOUND_IN_SET = 100;

/** The filters as a question about one set's file. Nothing outside it is searched, whatever else the actor may read. */
export async function askedOfSetFile(ctx: Context, set: Id, filters: SetFileFilters): Promise<Asked> {
	const { words = '', by, prompted, code, objective, origin } = filters;
	const narrower = {
		...(by ? { author: by } : {}),
		...(prompted ? { prompted } : {}),
		...(code ? { code } : {}),
		...(objective ? { objective } : {})
	};
	const found = words.trim() ? await holding(ctx, set, words, filters.further ?? null) : null;
	return {
		where: { set, ...narrower, ...(found ? { id: { in: [...found.passages.keys()] } } : {}) },
		here: origin !== 'shared',
		shared: origin !== 'here',
		found
	};
}

async function holding(ctx: Context, set: Id, words: string, after: string | null): Promise<Found> {
	const { hits, next, suggestion, also, ready } = await searchInOtherWords(ctx.read, {
		words,
		kinds: [setEntries.kind, setAdditions.kind, sharedWordings.kind],
		where: { set: [set] },
		order: 'date',
		limit: MOST_FOUND_IN_SET,
		after
	});
	const added = await ctx.read.findMany(hits.filter(({ kind }) => kind === setAdditions.kind));
	const entryOf = new Map(added.map(({ id, record }) => [id, (record as Saved<SetAddition>).entry]));
	// An addition is found as the entry that it stands below; the entry's own passage goes before.
	const passages = new Map(hits.map((hit) => [entryOf.get(hit.id) ?? hit.id, hit.snippet]));
	for (const hit of hits) if (!entryOf.has(hit.id)) passages.set(hit.id, hit.snippet);
	return { passages, further: next, suggestion, also: lookedForToo(words, { also }), ready };
}
