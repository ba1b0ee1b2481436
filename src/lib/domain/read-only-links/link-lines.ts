import { publishedPapers, type PublishedPaper } from '../action-papers';
import { namesOf } from '../people';
import { practicesInShort, publishedPractices } from '../practices';
import { readingCollections, type ReadingCollection } from '../reading-collections';
import type { Page, Saved } from '../shared/collection';
import type { Context, Found } from '../shared/context';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { has } from '../shared/policy';
import { mayShow, toDecide } from './policy';
import { readOnlyLinkLogs, readOnlyLinks, type ReadOnlyLink, type ReadOnlyLinkLog } from './read-only-link';

/** Links on a page of them. */
const LINKS = 50;

/** The links that the actor made, latest first, each with what they alone read of it. `after`: the cursor of the page before. */
export async function myLinks(ctx: Context, after: string | null) {
	const page = await ctx.read.list(readOnlyLinks, {
		where: { maker: ctx.actor.id },
		order: { by: 'madeAt', direction: 'descending' },
		limit: LINKS,
		after
	});
	return linesOf(ctx, page);
}

/** Who shared what until when: all links of the workspace, for coordinators; null for others. Of what they do not read, its kind alone. */
export async function allLinks(ctx: Context, after: string | null) {
	if (!has(ctx.actor, 'coordinator')) return null;
	const page = await ctx.read.list(readOnlyLinks, {
		order: { by: 'madeAt', direction: 'descending' },
		limit: LINKS,
		after
	});
	return linesOf(ctx, page);
}

async function linesOf(ctx: Context, { items, next }: Page<ReadOnlyLink>) {
	const things = items.map(({ of }) => parseRef(of)!);
	const practices = things.filter(({ kind }) => kind === publishedPractices.kind).map(({ id }) => id);
	const [found, logs, names, inShort] = await Promise.all([
		ctx.read.findMany(things.flatMap(toDecide)),
		ctx.read.findMany(items.map(({ id }) => ref(readOnlyLinkLogs.kind, id))),
		namesOf(
			ctx.read,
			items.flatMap(({ maker, ending }) => [maker, ending?.by ?? null])
		),
		practicesInShort(ctx.read, practices)
	]);
	const titles = new Map([
		...found.flatMap((each) => titled(each)),
		...inShort.map(({ id, title }) => [refText(ref(publishedPractices.kind, id)), title] as const)
	]);
	const logOf = new Map(logs.map(({ id, record }) => [id, record as Saved<ReadOnlyLinkLog>]));
	return { lines: items.map((link) => lineOf(ctx, link, { found, titles, names, log: logOf.get(link.id) })), next };
}

interface Known {
	readonly found: readonly Found[];
	readonly titles: ReadonlyMap<string, string>;
	readonly names: ReadonlyMap<Id, string>;
	readonly log: Saved<ReadOnlyLinkLog> | undefined;
}

function lineOf(ctx: Context, link: Saved<ReadOnlyLink>, { found, titles, names, log }: Known) {
	const of = parseRef(link.of)!;
	const mine = link.maker === ctx.actor.id;
	return {
		id: link.id,
		of,
		title: titles.get(link.of) ?? null,
		body: link.body,
		mine,
		maker: names.get(link.maker)!,
		madeAt: link.madeAt,
		expiresAt: link.expiresAt,
		ending: link.ending && { by: names.get(link.ending.by)!, at: link.ending.at },
		state: stateOf(ctx, link, mine && !mayShow(ctx.actor, of, found)),
		note: log?.note ?? '',
		/** Null to whoever did not make it. */
		opened: log ? { times: log.days.reduce((sum, { times }) => sum + times, 0), days: log.days.toReversed() } : null
	};
}
export type LinkLine = ReturnType<typeof lineOf>;

/** `shut`: its maker may not read or show the thing any more. */
const stateOf = (ctx: Context, { ending, expiresAt }: ReadOnlyLink, shut: boolean): 'open' | 'over' | 'ended' | 'shut' =>
	ending ? 'ended' : expiresAt <= ctx.clock.now() ? 'over' : shut ? 'shut' : 'open';

function titled(found: Found): (readonly [string, string])[] {
	const { kind, record } = found;
	if (kind === readingCollections.kind) return [[refText(found), (record as Saved<ReadingCollection>).title]];
	const { wording } = record as Saved<PublishedPaper>;
	return kind === publishedPapers.kind && wording ? [[refText(found), wording.title]] : [];
}
