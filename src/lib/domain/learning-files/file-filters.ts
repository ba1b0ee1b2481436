import type { Saved, Where } from '../shared/collection';
import type { Context, Marked } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyOf, lookedForToo, searchInOtherWords, type LookedForToo } from '../people';
import { groupWordings } from './group-wording';
import { learningEntries, type LearningEntry } from './learning-entry';
import { sharedWordings } from './shared-wording';

/** What somebody asks of their own file; all of it when empty. */
export interface FileFilters {
	readonly words?: string;
	readonly prompted?: string;
	readonly code?: string;
	readonly objective?: string;
	/** Who was let in: `nobody`, a `supervisor`, or `others` in a wording of its own. Anything else asks for nothing. */
	readonly shared?: string;
	/** Where a search of the words goes on, as {@link Found.further} came. */
	readonly further?: string | null;
}

/** The filters as a question to the store, and what the words brought. */
export interface Narrowed {
	readonly where: Where<typeof learningEntries>;
	/** Entries that the question lets through and the filters do not. */
	readonly except: ReadonlySet<Id>;
	readonly found: Found | null;
}

/** Entries that hold some words. */
interface Found {
	readonly ids: readonly Id[];
	/** How many hold them, shared or not. */
	readonly all: number;
	/** The passage of one that holds them. */
	readonly passageOf: (entry: Saved<LearningEntry>) => Marked | null;
	/** Where the search goes on to entries before these, or null. */
	readonly further: string | null;
	readonly suggestion: string | null;
	readonly also: readonly LookedForToo[];
	/** False while the index is still being built after a start. */
	readonly ready: boolean;
}

/** Entries that one search of a file brings at most, the latest first; it can go on from there. */
export const MOST_FOUND = 100;

/** The actor's filters as a question about their own entries. Only their own file is searched, whatever else they may read. */
export async function narrowed(ctx: Context, filters: FileFilters): Promise<Narrowed> {
	const { words = '', prompted, code, objective, shared } = filters;
	const asksWho = shared === 'nobody' || shared === 'others';
	const [found, opened] = await Promise.all([
		words.trim() ? holding(ctx, words, filters) : null,
		asksWho ? sharedEntries(ctx) : new Set<Id>()
	]);
	const except = shared === 'nobody' ? opened : new Set<Id>();
	const among = shared === 'others' ? opened : null;
	const hits = found?.ids.filter((id) => !except.has(id) && (among?.has(id) ?? true));
	const ids = hits ?? (among && [...among]);
	return {
		where: {
			author: ctx.actor.id,
			...(prompted ? { prompted } : {}),
			...(code ? { code } : {}),
			...(objective ? { objective } : {}),
			...(shared === 'nobody' ? { openTo: null } : shared === 'supervisor' ? { openTo: { from: '' } } : {}),
			...(ids ? { id: { in: ids } } : {})
		},
		except,
		found
	};
}

/** Entries of the actor of which others have a wording of its own. */
async function sharedEntries(ctx: Context): Promise<ReadonlySet<Id>> {
	const mine = { author: ctx.actor.id };
	const [widely, inGroups] = await Promise.all([everyOf(ctx.read, sharedWordings, mine), everyOf(ctx.read, groupWordings, mine)]);
	return new Set([...widely, ...inGroups].map(({ entry }) => entry));
}

async function holding(ctx: Context, words: string, { prompted, code, objective, further }: FileFilters): Promise<Found> {
	const { hits, kinds, next, suggestion, also, ready, passageOf } = await searchInOtherWords(ctx.read, {
		words,
		kinds: [learningEntries.kind],
		where: {
			by: [ctx.actor.id],
			...(prompted ? { prompted: [prompted] } : {}),
			...(code ? { code: [code] } : {}),
			...(objective ? { objective: [objective] } : {})
		},
		order: 'date',
		limit: MOST_FOUND,
		after: further ?? null,
		// Few of them are shown on one page, and those are read by the page itself.
		texts: false
	});
	return {
		ids: hits.map(({ id }) => id),
		all: kinds.get(learningEntries.kind) ?? 0,
		passageOf: (entry) => {
			const said = learningEntries.search?.(entry, entry.id);
			return said ? passageOf(said) : null;
		},
		further: next,
		suggestion,
		also: lookedForToo(words, { also }),
		ready
	};
}
