import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Conflict } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { collectionPolicy } from './policy';
import { readersChosen } from './readers';
import { readingCollections, readersOf, type ReadingCollection } from './reading-collection';

/** `readers`: tokens of those whom the actor may choose; none means its owner alone. */
export const shareCollectionWish = v.object({ version: v.number(), readers: v.optional(field.terms(50), []) });
type ShareCollectionWish = v.InferOutput<typeof shareCollectionWish>;

/** Says who reads a collection. What it gathers is read by those who read it before. */
export async function shareCollection(ctx: Context, id: Id, wish: ShareCollectionWish): Promise<void> {
	const seen = await ctx.read.find(readingCollections, id);
	authorize(collectionPolicy, 'share', ctx.actor, seen, 'Whoever made the collection says who reads it.');
	const subject = ref(readingCollections.kind, id);
	if (wish.version !== seen.version) throw new Conflict([refText(subject)]);
	const readers = await readersChosen(ctx, seen.readers, wish.readers);
	const changes = [change(readingCollections, seen, { readers, takenOut: null })];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'shareCollection', subject, changes, key: ctx.requestKey });
}

/** What somebody new would read by a form that shares a collection, for the look over its words; empty where nobody new would. */
export async function wordsToShare(ctx: Context, id: Id, wish: ShareCollectionWish): Promise<string> {
	const seen = await ctx.read.find(readingCollections, id);
	if (!collectionPolicy.share(ctx.actor, seen)) return '';
	const before = new Set(readersOf(seen));
	const readers = await readersChosen(ctx, seen.readers, wish.readers);
	return readersOf({ ...seen, readers }).some((each) => !before.has(each)) ? wordsOf(seen) : '';
}

/** All that its maker wrote in a collection. */
export const wordsOf = ({ title, introduction, items }: Saved<ReadingCollection>): string =>
	[title, introduction, ...items.map(({ why }) => why)].filter((each) => each !== '').join('\n\n');

/** Whether somebody besides its owner reads a collection. */
export const isShared = async (ctx: Context, id: Id): Promise<boolean> =>
	(await ctx.read.find(readingCollections, id)).readers.length > 0;
