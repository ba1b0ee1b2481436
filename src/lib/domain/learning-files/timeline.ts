import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { NotFound } from '../shared/errors';
import { supervises } from '../shared/policy';
import { namesOf } from '../people';
import { draftsOf } from './entry-draft';
import { entryAudience, entryText, entryTitle, learningEntries, type LearningEntry } from './learning-entry';
import { sharedWordings, type SharedWording } from './shared-wording';
import { ref } from '../shared/ids';
import type { Token } from '../shared/audience';

/** An entry as lists show it, with who reads it in tokens. */
export interface EntryLine {
	readonly id: Id;
	readonly title: string;
	readonly opening: string;
	readonly day: string;
	readonly prompted: string;
	readonly readers: readonly Token[];
}

export interface TimelineQuery {
	readonly prompted?: string;
	readonly code?: string;
	readonly objective?: string;
	readonly month?: string;
	readonly after?: string | null;
}

const OPENING_LETTERS = 220;

const line = (entry: Saved<LearningEntry>, shared: readonly Token[]): EntryLine => ({
	id: entry.id,
	title: entryTitle(entry.text),
	opening: opening(entryText(entry), entryTitle(entry.text)),
	day: entry.day,
	prompted: entry.prompted,
	readers: [...new Set<Token>([...entryAudience(entry), ...shared])]
});

/** The words after the title, cut at a word's end. */
function opening(text: string, title: string): string {
	const rest = text.startsWith(title) ? text.slice(title.length) : text;
	const flat = rest
		.replace(/[*_`#>]/g, '')
		.replace(/\s+/g, ' ')
		.trim();
	return flat.length <= OPENING_LETTERS
		? flat
		: `${flat
				.slice(0, OPENING_LETTERS)
				.replace(/\s+\S*$/, '')
				.toWellFormed()}…`;
}

/** The actor's own file, latest day first, with the audiences of what was shared of it. */
export async function timeline(ctx: Context, query: TimelineQuery = {}) {
	const where = {
		author: ctx.actor.id,
		...(query.prompted ? { prompted: query.prompted } : {}),
		...(query.code ? { code: query.code } : {}),
		...(query.objective ? { objective: query.objective } : {}),
		...(query.month ? { month: query.month } : {})
	};
	const [page, shared, drafts] = await Promise.all([
		ctx.read.list(learningEntries, {
			where,
			order: { by: 'day', direction: 'descending' },
			limit: 25,
			after: query.after ?? null
		}),
		ctx.read.list(sharedWordings, { where: { author: ctx.actor.id }, order: { by: 'day', direction: 'descending' }, limit: 200 }),
		draftsOf(ctx)
	]);
	const readers = new Map(shared.items.map((each) => [each.entry, each.audience]));
	return {
		entries: page.items.map((entry) => line(entry, readers.get(entry.id) ?? [])),
		next: page.next,
		drafts: drafts.map((draft) => ({
			id: draft.id,
			entry: draft.entry,
			savedAt: draft.savedAt,
			title: entryTitle(typeof draft.values.text === 'string' ? draft.values.text : '')
		}))
	};
}

/** Months in which the actor wrote, latest first, with how many entries each holds. */
export async function monthsWritten(ctx: Context): Promise<readonly { month: string; count: number }[]> {
	const counted = await ctx.read.count(learningEntries, { where: { author: ctx.actor.id }, by: 'month' });
	return [...counted].map(([month, count]) => ({ month: String(month), count })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** A shared wording as lists show it; `byMe` opens the entry behind it. */
export const sharedLine = (shared: Saved<SharedWording>, me: Id | null) => ({
	id: shared.id,
	title: entryTitle(shared.wording),
	opening: opening(shared.wording, entryTitle(shared.wording)),
	day: shared.day,
	author: shared.author,
	byMe: shared.author === me,
	ref: ref(sharedWordings.kind, shared.id)
});

/** What members wrote in a set's file, latest day first. */
export async function setFile(ctx: Context, set: Id, after: string | null = null) {
	const page = await ctx.read.list(sharedWordings, {
		where: { set },
		order: { by: 'day', direction: 'descending' },
		limit: 25,
		after
	});
	return { lines: page.items.map((each) => sharedLine(each, ctx.actor.id)), next: page.next };
}

/** What somebody opened of their file to the actor, who supervises them, latest first. NotFound for anybody else. */
export async function openToSupervisor(ctx: Context, author: Id, after: string | null = null) {
	if (!supervises(ctx.actor, author)) throw new NotFound();
	const [page, names] = await Promise.all([
		ctx.read.list(learningEntries, { where: { author }, order: { by: 'day', direction: 'descending' }, limit: 25, after }),
		namesOf(ctx.read, [author])
	]);
	return { author: names.get(author)!, lines: page.items.map((entry) => line(entry, [])), next: page.next };
}
