import { paperPage, publishedPapers } from '../action-papers';
import { accounts, contextFor, organisations, workspaceOf, hashToken, type StandingDeps } from '../people';
import { publishedPage, publishedPractices } from '../practices';
import { readingCollections, readItems, type CollectedItem } from '../reading-collections';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import { parseRef, ref, type Id, type Ref } from '../shared/ids';
import { system, type Reader } from '../shared/policy';
import { mayShow, toDecide } from './policy';
import { readOnlyLinks, type ReadOnlyLink } from './read-only-link';

/** Whoever has a link: they are shown nothing that is not for anyone or for partner bodies. */
const OUTSIDE: Reader = { kind: 'visitor', tokens: new Set(['public', 'partners']) };

/** What a token leads to at this moment, and who answers for it. */
export interface Opened {
	readonly link: Saved<ReadOnlyLink>;
	readonly of: Ref;
	readonly maker: Context;
	readonly outside: Reading;
}

/**
 * The link behind a token. Throws NotFound alike where there never was one, it was ended or ran out, its maker left, or they
 * may not read or show the thing any more.
 */
export async function openLink(deps: StandingDeps, token: string): Promise<Opened> {
	const all = deps.store.as(system('read-only'));
	const link = await all.findUnique(readOnlyLinks, 'hash', await hashToken(token));
	if (!link || link.ending || link.expiresAt <= deps.clock.now()) throw new NotFound();
	const [maker, [account]] = await Promise.all([contextFor(link.maker, deps), all.findMany([ref(accounts.kind, link.maker)])]);
	if (account && (account.record as { disabled?: unknown }).disabled) throw new NotFound();
	const of = parseRef(link.of)!;
	if (!mayShow(maker.actor, of, await maker.read.findMany(toDecide(of)))) throw new NotFound();
	return { link, of, maker, outside: deps.store.as(OUTSIDE) };
}

/** What whoever has a link reads: a collection, a practice or a paper, until when, and who keeps the workspace. */
export async function readOnlyPage(deps: StandingDeps, opened: Opened) {
	const [sender, shown] = await Promise.all([keeperOf(deps), shownBy(opened)]);
	return { sender, until: opened.link.expiresAt, ...shown };
}

async function shownBy({ of, maker, outside }: Omit<Opened, 'link'>) {
	if (of.kind === readingCollections.kind) {
		const { title, introduction, items } = await maker.read.find(readingCollections, of.id);
		return { is: 'collection' as const, title, introduction, items: await readItems(outside, await open(maker, items)) };
	}
	if (of.kind === publishedPapers.kind) {
		const paper = await paperPage(outside, null, of.id);
		if (paper?.withdrawal !== null) throw new NotFound();
		return { is: 'paper' as const, paper };
	}
	return { is: 'practice' as const, practice: await practiceOf(outside, of.id) };
}

/** A practice that stands in the collection which a link shows. */
export async function readOnlyItem({ of, maker, outside }: Opened, item: Id) {
	if (of.kind !== readingCollections.kind) throw new NotFound();
	const { title, items } = await maker.read.find(readingCollections, of.id);
	const [found] = await open(
		maker,
		items.filter(({ id }) => id === item)
	);
	const practice = found && parseRef(found.of);
	if (practice?.kind !== publishedPractices.kind) throw new NotFound();
	return { collection: title, practice: await practiceOf(outside, practice.id) };
}

async function practiceOf(outside: Reading, id: Id) {
	const practice = await publishedPage(outside, null, id);
	if (!practice) throw new NotFound();
	return practice;
}

/** Those items of a collection that its link's maker reads and may show outside. */
async function open(maker: Context, items: readonly CollectedItem[]): Promise<readonly CollectedItem[]> {
	const found = await maker.read.findMany(items.map(({ of }) => parseRef(of)!));
	return items.filter(({ of }) => mayShow(maker.actor, parseRef(of)!, found));
}

/** The name of the organisation that keeps the workspace, which anyone may read. */
async function keeperOf({ store }: StandingDeps): Promise<string> {
	const read = store.as(system('read-only'));
	const workspace = await workspaceOf(read);
	return workspace ? (await read.find(organisations, workspace.host)).name : '';
}

/** What a link to a thing would show of it, for whoever is about to make one: of a collection the items. */
export async function whatWouldShow(
	ctx: Context,
	of: Ref
): Promise<{ readonly title: string; readonly items: readonly string[] | null }> {
	const shown = await shownBy({ of, maker: ctx, outside: ctx.store.as(OUTSIDE) });
	if (shown.is === 'collection') return { title: shown.title, items: shown.items.map((each) => each.of.title) };
	return { title: shown.is === 'paper' ? shown.paper.title : shown.practice.title, items: null };
}
