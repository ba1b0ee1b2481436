import * as v from 'valibot';
import { makeReadOnlyLink, myLinks, noteOpening } from '#lib/domain/read-only-links';
import {
	addToCollection,
	beginCollection,
	beginCollectionWish,
	readingCollections,
	shareCollection
} from '#lib/domain/reading-collections';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';

type Collection = Example['collections']['collections'][number];
type Link = Collection['links'][number];
const KINDS = { lesson: 'lesson', practice: 'published-practice' } as const;

/** A collection is begun, shared and shown outside by a link, each on its day, and the link is opened. */
export const collectionScenes = (stage: Stage, { collections: { collections } }: Example): Scene[] =>
	collections.flatMap((each): Scene[] => [
		{ day: each.day, order: 22, play: () => begun(stage, each) },
		{ day: each.shared.day, order: 22, play: () => shared(stage, each) },
		...each.links.flatMap((link, at): Scene[] => [
			{ day: link.day, order: 22, play: () => linked(stage, each, link, at) },
			...link.opened.map((day) => ({ day, order: 23, play: () => opened(stage, each, day, at) }))
		])
	]);

async function begun(stage: Stage, { handle, by, day, title, introduction, items, mark }: Collection): Promise<void> {
	const wish = v.parse(beginCollectionWish, { title, introduction, note: MARK_WORDS[mark] });
	const collection = await beginCollection(await stage.as(by, day), wish);
	stage.name('collection', handle, collection);
	for (const { of, why } of items)
		await addToCollection(await stage.as(by, day), { collection, why, of: `${KINDS[of.kind]}/${stage.id(of.kind, of.handle)}` });
}

async function shared(stage: Stage, { handle, by, shared: { day, readers } }: Collection): Promise<void> {
	const ctx = await stage.as(by, day);
	const id = stage.id('collection', handle);
	const { version } = await ctx.read.find(readingCollections, id);
	await shareCollection(ctx, id, { version, readers });
}

async function linked(stage: Stage, { handle }: Collection, { by, day, body, days, note }: Link, at: number): Promise<void> {
	const ctx = await stage.as(by, day);
	const id = stage.id('collection', handle);
	await makeReadOnlyLink(ctx, { kind: 'reading-collection', id, body, days, note });
	const made = (await myLinks(ctx, null)).lines.find((line) => line.of.id === id)!;
	stage.name('link', `${handle}-${at}`, made.id);
}

async function opened(stage: Stage, { handle, by }: Collection, day: number, at: number): Promise<void> {
	const { store, clock } = await stage.as(by, day);
	await noteOpening({ store, clock }, stage.id('link', `${handle}-${at}`));
}
