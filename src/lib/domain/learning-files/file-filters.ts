import type { Where } from '../shared/collection';
import type { Context, Marked } from '../shared/context';
import type { Id } from '../shared/ids';
import { everyOf } from '../people';
import { groupWordings } from './group-wording';
import { learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';

/** How one's own file can be narrowed down by who was let in: nobody, a supervisor, or others in a wording of its own. */
export const SHARED_WITH = ['nobody', 'supervisor', 'others'] as const;
export type SharedWith = (typeof SHARED_WITH)[number];

/** What somebody asks of their own file; all of it when empty. */
export interface FileFilters {
	readonly words?: string;
	readonly prompted?: string;
	readonly code?: string;
	readonly objective?: string;
	/** One of {@link SHARED_WITH}; anything else asks for nothing. */
	readonly shared?: string;
}

/** The filters as a question to the store, and what the words brought. */
export interface Narrowed {
	readonly where: Where<typeof learningEntries>;
	/** Entries that the question lets through and the filters do not. */
	readonly except: ReadonlySet<Id>;
	readonly found: Found | null;
}

/** Entries that hold some words, with the passage that does. */
interface Found {
	readonly passages: ReadonlyMap<Id, Marked>;
	/** There were more than {@link MOST_FOUND}: the latest of them are here. */
	readonly more: boolean;
	readonly suggestion: string | null;
	/** False while the index is still being built after a start. */
	readonly ready: boolean;
}

/** Entries that one search of a file brings at most. */
export const MOST_FOUND = 500;
const AT_ONCE = 100;

/** The actor's filters as a question about their own entries. Only their own file is searched, whatever else they may read. */
export async function narrowed(ctx: Context, { words = '', prompted, code, objective, shared }: FileFilters): Promise<Narrowed> {
	const asksWho = shared === 'nobody' || shared === 'others';
	const [found, opened] = await Promise.all([
		words.trim() ? holding(ctx, words) : null,
		asksWho ? sharedEntries(ctx) : new Set<Id>()
	]);
	const except = shared === 'nobody' ? opened : new Set<Id>();
	const among = shared === 'others' ? opened : null;
	const hits = found && [...found.passages.keys()].filter((id) => !except.has(id) && (among?.has(id) ?? true));
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

async function holding(ctx: Context, words: string): Promise<Found> {
	const passages = new Map<Id, Marked>();
	const question = {
		words,
		kinds: [learningEntries.kind],
		where: { author: [ctx.actor.id] },
		order: 'date',
		limit: AT_ONCE
	} as const;
	let page = await ctx.read.search(question);
	const { suggestion, ready } = page;
	for (;;) {
		for (const hit of page.hits) passages.set(hit.id, hit.snippet);
		if (page.next === null || passages.size >= MOST_FOUND) break;
		page = await ctx.read.search({ ...question, after: page.next });
	}
	return { passages, more: page.next !== null, suggestion, ready };
}
