import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef, ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { collectionPolicy, NOT_YOURS } from './policy';
import { readItems } from './read-items';
import {
	isCollected,
	MOST_COLLECTED,
	readingCollections,
	type CollectedItem,
	type ReadingCollection
} from './reading-collection';

const of = v.custom<string>(isCollected, 'Choose a practice or a lesson.');
export const addToCollectionWish = v.object({
	collection: v.pipe(v.string('Choose a collection.'), field.id),
	of,
	why: v.optional(field.optionalLine(300), '')
});

/** A practice or lesson that the actor reads, as an item. Throws NotFound where they do not. */
export async function itemToAdd(ctx: Context, wish: { readonly of: string; readonly why: string }): Promise<CollectedItem> {
	const [found] = await ctx.read.findMany([parseRef(wish.of)!]);
	if (!found) throw new NotFound();
	return { id: ctx.newId(), ...wish };
}

/** Adds a practice or lesson below what stands in a collection. */
export async function addToCollection(ctx: Context, wish: v.InferOutput<typeof addToCollectionWish>): Promise<Id> {
	const { collection, ...said } = wish;
	const [seen, item] = await Promise.all([ctx.read.find(readingCollections, collection), itemToAdd(ctx, said)]);
	return changed(ctx, seen, 'addToCollection', ({ items }) => {
		if (items.some((each) => each.of === item.of)) throw Invalid.field('collection', 'It stands in this collection already.');
		if (items.length >= MOST_COLLECTED) throw Invalid.field('collection', `A collection holds ${MOST_COLLECTED} things.`);
		return { items: [...items, item], takenOut: null };
	});
}

export const moveItemWish = v.object({ item: field.id, way: v.picklist(['up', 'down']) });

/** Moves an item past its neighbour, among those that the actor sees. */
export async function moveItem(ctx: Context, id: Id, { item, way }: v.InferOutput<typeof moveItemWish>): Promise<void> {
	const seen = await ctx.read.find(readingCollections, id);
	const seeing = new Set((await readItems(ctx.read, seen.items)).map((each) => each.id));
	await changed(ctx, seen, 'moveItem', ({ items }) => {
		const visible = items.filter((each) => seeing.has(each.id));
		const at = visible.findIndex((each) => each.id === item);
		if (at < 0) throw new NotFound();
		const neighbour = visible[at + (way === 'up' ? -1 : 1)];
		if (!neighbour) return { takenOut: null };
		const moved = items.filter((each) => each.id !== item);
		const to = moved.indexOf(neighbour) + (way === 'up' ? 0 : 1);
		return { items: moved.toSpliced(to, 0, visible[at]!), takenOut: null };
	});
}

export const aboutItemWish = v.object({ item: field.id });

/** Takes an item out; it can be put back where it stood until something else is changed. */
export async function takeOutItem(ctx: Context, id: Id, wish: v.InferOutput<typeof aboutItemWish>): Promise<void> {
	const seen = await ctx.read.find(readingCollections, id);
	await changed(ctx, seen, 'takeOutItem', ({ items }) => {
		const place = items.findIndex((each) => each.id === wish.item);
		if (place < 0) throw new NotFound();
		return { items: items.toSpliced(place, 1), takenOut: { item: items[place]!, place } };
	});
}

/** Puts back what was taken out last. */
export async function putItemBack(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(readingCollections, id);
	await changed(ctx, seen, 'putItemBack', ({ items, takenOut }) => {
		if (!takenOut) throw Invalid.field('', 'There is nothing to put back.');
		return { items: items.toSpliced(takenOut.place, 0, takenOut.item), takenOut: null };
	});
}

type Values = Partial<Pick<ReadingCollection, 'items' | 'takenOut'>>;

async function changed(
	ctx: Context,
	seen: Saved<ReadingCollection>,
	verb: string,
	to: (seen: Saved<ReadingCollection>) => Values
): Promise<Id> {
	authorize(collectionPolicy, 'write', ctx.actor, seen, NOT_YOURS);
	const changes = [change(readingCollections, seen, { ...to(seen), savedAt: ctx.clock.now() })];
	const subject = ref(readingCollections.kind, seen.id);
	await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, key: ctx.requestKey });
	return seen.id;
}
