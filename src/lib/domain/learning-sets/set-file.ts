import type { Context, Marked } from '../shared/context';
import type { Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { draftsOf, entryText, entryTitle, opening, sharedWordings } from '../learning-files';
import { everyOf, namesOf } from '../people';
import { learningSets } from './learning-set';
import { setAdditions } from './set-addition';
import { setEntries } from './set-entry';
import { askedOfSetFile, type Asked, type SetFileFilters } from './set-file-filters';
import { setFilePolicy } from './set-file-policy';
import { meetingAudience } from './set-meeting';

export interface SetFileQuery extends SetFileFilters {
	/** The month to begin with, `2026-05`, and back from there; the latest when absent. */
	readonly from?: string;
}

/** A piece of a set's file: an entry written in it, or a wording that a member shared with the set from their own file. */
interface SetFileLine {
	readonly id: Id;
	readonly origin: 'here' | 'shared';
	readonly title: string;
	readonly opening: string;
	readonly passage: Marked | null;
	readonly day: string;
	readonly prompted: string;
	readonly by: string;
	/** How often members added something below it. */
	readonly additions: number;
}

/** Months are shown whole, as many as it takes to show this many pieces. */
const ENOUGH = 25;

/** The file of a set, latest day first, as far as this member may read it and the filters let through. */
export async function setFile(ctx: Context, id: Id, query: SetFileQuery = {}) {
	const asking = askedOfSetFile(ctx, id, query);
	const [set, asked, months, drafts] = await Promise.all([
		ctx.read.find(learningSets, id),
		asking,
		asking.then((each) => monthsOf(ctx, each)),
		setDrafts(ctx, id)
	]);
	const from = months.filter(({ month }) => !query.from || month <= query.from);
	const shown = whole(from);
	const lines = shown.length === 0 ? [] : await linesOf(ctx, asked, shown.at(-1)!.month, shown[0]!.month);
	return {
		lines,
		/** Every month with pieces that match, latest first, also those on other pages. */
		months,
		/** The month to go on from, or null at the end. */
		next: from[shown.length]?.month ?? null,
		search: asked.found && {
			further: asked.found.further,
			suggestion: asked.found.suggestion,
			also: asked.found.also,
			ready: asked.found.ready
		},
		drafts,
		can: { write: setFilePolicy.write(ctx.actor, set) }
	};
}

/** The years of which something stands in a set's file that the actor may read, latest first. */
export async function setFileYears(ctx: Context, set: Id): Promise<readonly string[]> {
	const months = await monthsOf(ctx, { where: { set }, here: true, shared: true });
	return [...new Set(months.map(({ month }) => month.slice(0, 4)))];
}

interface Month {
	readonly month: string;
	readonly count: number;
}

async function monthsOf(ctx: Context, { where, here, shared }: Pick<Asked, 'where' | 'here' | 'shared'>): Promise<Month[]> {
	const counted = await Promise.all([
		here ? ctx.read.count(setEntries, { where, by: 'month' }) : new Map<string | number, number>(),
		shared ? ctx.read.count(sharedWordings, { where, by: 'month' }) : new Map<string | number, number>()
	]);
	const sums = new Map<string, number>();
	for (const [month, count] of counted.flatMap((each) => [...each]))
		sums.set(String(month), (sums.get(String(month)) ?? 0) + count);
	return [...sums].map(([month, count]) => ({ month, count })).sort((a, b) => (a.month < b.month ? 1 : -1));
}

/** The first of these months, until there are enough pieces. */
function whole(months: readonly Month[]): readonly Month[] {
	let sum = 0;
	const last = months.findIndex(({ count }) => (sum += count) >= ENOUGH);
	return last === -1 ? months : months.slice(0, last + 1);
}

async function linesOf(ctx: Context, { where, here, shared, found }: Asked, first: string, last: string): Promise<SetFileLine[]> {
	// Days are compared as texts: none of a month comes after its `-32`.
	const span = { ...where, day: { from: `${first}-01`, to: `${last}-32` } };
	const [entries, wordings, added] = await Promise.all([
		here ? everyOf(ctx.read, setEntries, span) : [],
		shared ? everyOf(ctx.read, sharedWordings, span) : [],
		ctx.read.count(setAdditions, { where: { set: where.set }, by: 'entry' })
	]);
	const names = await namesOf(ctx.read, new Set([...entries, ...wordings].map(({ author }) => author)));
	const line = (piece: { id: Id; author: Id; day: string; prompted: string }, text: string, origin: SetFileLine['origin']) => ({
		id: piece.id,
		origin,
		title: entryTitle(text),
		opening: opening(text, entryTitle(text)),
		passage: found?.passages.get(piece.id) ?? null,
		day: piece.day,
		prompted: piece.prompted,
		by: piece.author === ctx.actor.id ? 'You' : names.get(piece.author)!,
		additions: added.get(piece.id) ?? 0
	});
	return [
		...entries.map((each) => line(each, entryText(each), 'here')),
		...wordings.map((each) => line(each, each.wording, 'shared'))
	].sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : a.id < b.id ? -1 : 1));
}

/** What the actor began to write for this file and did not finish. */
async function setDrafts(ctx: Context, set: Id) {
	const drafts = await draftsOf(ctx);
	return drafts
		.filter(({ values }) => values.set === set)
		.map(({ id, entry, savedAt, values }) => ({
			id,
			entry,
			savedAt,
			title: entryTitle(typeof values.text === 'string' ? values.text : '')
		}));
}

/** A set whose file the actor writes in, and who would read an entry that is kept now. Forbidden where the set has ended. */
export async function setFileToWrite(ctx: Context, id: Id) {
	const set = await ctx.read.find(learningSets, id);
	authorize(setFilePolicy, 'write', ctx.actor, set, 'Members write in the file of a set that has not ended.');
	return { id, name: set.name, mode: set.mode, readers: meetingAudience(id, set.mode, set.circle) };
}
