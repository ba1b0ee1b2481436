import type { Token } from '../shared/audience';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { belongsTo } from '../shared/policy';
import { draftsOf } from './entry-draft';
import { entryLine } from './entry-line';
import { narrowed, type FileFilters, type Narrowed } from './file-filters';
import { groupWordings } from './group-wording';
import { entryTitle, learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';

export interface TimelineQuery extends FileFilters {
	/** The month to begin with, `2026-05`, and back from there; the latest when absent. */
	readonly from?: string;
	readonly after?: string | null;
}

interface FileMonth {
	/** `2026-05` */
	readonly month: string;
	/** Entries in it that match. */
	readonly count: number;
}

/** The actor's own file, latest day first, as far as the filters let through. */
export async function timeline(ctx: Context, query: TimelineQuery = {}) {
	const asked = await narrowed(ctx, query);
	const [page, months] = await Promise.all([entriesOf(ctx, asked, query), monthsOf(ctx, asked)]);
	const readers = await sharedReaders(
		ctx,
		page.items.map((entry) => entry.id)
	);
	const lines = page.items.map((entry) => ({
		...entryLine(entry, readers.get(entry.id) ?? []),
		passage: asked.found?.passageOf(entry) ?? null
	}));
	return {
		entries: lines,
		/** Every month with entries that match, latest first, also those on other pages. */
		months,
		next: page.next,
		search: asked.found && {
			all: asked.found.all,
			further: asked.found.further,
			suggestion: asked.found.suggestion,
			also: asked.found.also,
			ready: asked.found.ready
		}
	};
}

async function entriesOf(ctx: Context, { where, except }: Narrowed, { from, after = null }: TimelineQuery) {
	const before = from && monthAfter(from);
	const ask = (cursor: string | null) =>
		ctx.read.list(learningEntries, {
			where: before ? { ...where, day: { to: `${before}-01` } } : where,
			order: { by: 'day', direction: 'descending' },
			limit: 25,
			after: cursor
		});
	let page = await ask(after);
	let items = page.items.filter(({ id }) => !except.has(id));
	while (items.length === 0 && page.next !== null) {
		page = await ask(page.next);
		items = page.items.filter(({ id }) => !except.has(id));
	}
	return { items, next: page.next };
}

/** Months with entries that match, latest first, and how many each holds. */
async function monthsOf(ctx: Context, { where, except }: Narrowed): Promise<readonly FileMonth[]> {
	const count = (narrower: typeof where) => ctx.read.count(learningEntries, { where: narrower, by: 'month' });
	const [all, less] = await Promise.all([
		count(where),
		except.size > 0 && !where.id ? count({ ...where, id: { in: [...except] } }) : new Map<string | number, number>()
	]);
	return [...all]
		.map(([month, each]) => ({ month: String(month), count: each - (less.get(month) ?? 0) }))
		.filter((each) => each.count > 0)
		.sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** Who reads an entry in a wording of its own, by entry. */
async function sharedReaders(ctx: Context, ids: readonly Id[]): Promise<ReadonlyMap<Id, readonly Token[]>> {
	if (ids.length === 0) return new Map();
	const entry = { in: ids };
	const [widely, inGroups] = await Promise.all([
		ctx.read.list(sharedWordings, { where: { entry }, limit: 200 }),
		ctx.read.list(groupWordings, { where: { entry }, limit: 200 })
	]);
	const readers = new Map<Id, readonly Token[]>();
	for (const each of [...widely.items, ...inGroups.items])
		readers.set(each.entry, [...(readers.get(each.entry) ?? []), ...each.audience]);
	return readers;
}

/** The month after one, or null for what is no month. */
function monthAfter(month: string): string | null {
	if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) return null;
	const [year, number] = month.split('-').map(Number) as [number, number];
	return number === 12 ? `${String(year + 1).padStart(4, '0')}-01` : `${month.slice(0, 5)}${String(number + 1).padStart(2, '0')}`;
}

/**
 * What the actor began to write and did not finish. What was meant for the file of a set that they have left is theirs all the
 * same: it goes on as an entry of their own.
 */
export async function unfinished(ctx: Context) {
	const drafts = await draftsOf(ctx);
	return drafts.map(({ id, entry, savedAt, values }) => {
		const set = typeof values.set === 'string' ? values.set : null;
		const closed = set !== null && !belongsTo(ctx.actor, set);
		return {
			id,
			entry: closed ? null : entry,
			set: closed ? null : set,
			savedAt,
			title: entryTitle(typeof values.text === 'string' ? values.text : '')
		};
	});
}
