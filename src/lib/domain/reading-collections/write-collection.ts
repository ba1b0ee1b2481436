import * as v from 'valibot';
import { change, create, remove, type Context } from '../shared/context';
import { Conflict } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { itemToAdd } from './place-items';
import { collectionPolicy, NOT_YOURS } from './policy';
import { isCollected, readingCollections } from './reading-collection';

const words = {
	title: field.line(200, 'Give the collection a name.'),
	introduction: v.optional(field.optionalProse(20_000), '')
};

export const beginCollectionWish = v.object({
	...words,
	/** What it begins with, as `kind/id`. */
	of: v.optional(v.union([v.literal(''), v.custom<string>(isCollected)], 'Choose a practice or a lesson.'), ''),
	why: v.optional(field.optionalLine(300), ''),
	note: v.optional(field.optionalLine(300), '')
});

/** Begins a collection that its maker alone reads. */
export async function beginCollection(ctx: Context, wish: v.InferOutput<typeof beginCollectionWish>): Promise<Id> {
	const { of, why, ...values } = wish;
	const items = of ? [await itemToAdd(ctx, { of, why })] : [];
	const id = ctx.newId();
	const own = { items, takenOut: null, owner: ctx.actor.id, readers: [], savedAt: ctx.clock.now() };
	const receipt = await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'beginCollection',
		subject: ref(readingCollections.kind, id),
		changes: [create(readingCollections, id, { ...values, ...own })],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

export const writeCollectionWish = v.object({
	version: v.number(),
	...words,
	/** Lines on why, by what they speak of; an item that is not among them keeps its line. */
	items: v.optional(
		v.pipe(v.array(v.object({ id: field.id, why: v.optional(field.optionalLine(300), '') })), v.maxLength(60)),
		[]
	)
});

/** Puts a collection into other words: its name, its introduction and why each thing is there. */
export async function writeCollection(ctx: Context, id: Id, wish: v.InferOutput<typeof writeCollectionWish>): Promise<void> {
	const seen = await ctx.read.find(readingCollections, id);
	authorize(collectionPolicy, 'write', ctx.actor, seen, NOT_YOURS);
	const subject = ref(readingCollections.kind, id);
	if (wish.version !== seen.version) throw new Conflict([refText(subject)]);
	const why = new Map(wish.items.map((each) => [each.id, each.why]));
	const values = {
		title: wish.title,
		introduction: wish.introduction,
		items: seen.items.map((each) => ({ ...each, why: why.get(each.id) ?? each.why })),
		takenOut: null,
		savedAt: ctx.clock.now()
	};
	const changes = [change(readingCollections, seen, values)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'writeCollection', subject, changes, key: ctx.requestKey });
}

/** Removes a collection; what it gathers stays where it is. */
export async function deleteCollection(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(readingCollections, id);
	authorize(collectionPolicy, 'remove', ctx.actor, seen, 'Whoever made the collection can delete it.');
	const subject = ref(readingCollections.kind, id);
	const changes = [remove(readingCollections, seen)];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'deleteCollection', subject, changes, key: ctx.requestKey });
}
