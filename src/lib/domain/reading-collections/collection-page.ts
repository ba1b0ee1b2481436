import { describeReaders, namesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { collectionPolicy } from './policy';
import { readItems } from './read-items';
import { isForAnyone, readersOf, readingCollections, type ReadingCollection } from './reading-collection';

/** A collection for whoever may read it, signed in or not, with the items that they may read and no sign of others. */
export async function collectionPage(read: Reading, ctx: Context | null, id: Id) {
	return asRead(read, ctx, await read.find(readingCollections, id));
}

async function asRead(read: Reading, ctx: Context | null, seen: Saved<ReadingCollection>) {
	const [items, names, readers] = await Promise.all([
		readItems(read, seen.items),
		namesOf(read, [seen.owner]),
		ctx ? describeReaders(ctx, readersOf(seen)) : 'Anyone can read this, also without signing in.'
	]);
	const { id, version, title, introduction, savedAt, note } = seen;
	return {
		id,
		version,
		title,
		introduction,
		savedAt,
		note,
		items,
		/** Whoever put it together; nobody is named to those who are not signed in. */
		by: ctx ? names.get(seen.owner)! : null,
		readers,
		forAnyone: isForAnyone(seen),
		can: ctx && abilities(collectionPolicy, ctx.actor, seen)
	};
}

/** The same for whoever works on it: also whom it is shared with, and what can be put back. */
export async function collectionAtWork(ctx: Context, id: Id) {
	const seen = await ctx.read.find(readingCollections, id);
	const [page, [takenOut]] = await Promise.all([
		asRead(ctx.read, ctx, seen),
		readItems(ctx.read, seen.takenOut ? [seen.takenOut.item] : [])
	]);
	return { ...page, can: page.can!, sharedWith: seen.readers, takenOut: takenOut?.of.title ?? null };
}

/** The collections that somebody may read, latest first. `after`: the cursor of the page before. */
export async function collectionLines(read: Reading, self: Id | null, after: string | null) {
	const { items, next } = await read.list(readingCollections, {
		order: { by: 'savedAt', direction: 'descending' },
		limit: 25,
		after
	});
	const names = await namesOf(
		read,
		items.map(({ owner }) => owner)
	);
	const line = (of: Saved<ReadingCollection>) => ({
		id: of.id,
		title: of.title,
		introduction: of.introduction,
		savedAt: of.savedAt,
		note: of.note,
		by: self === null ? null : names.get(of.owner)!,
		mine: of.owner === self,
		reach: isForAnyone(of) ? ('anyone' as const) : of.readers.length > 0 ? ('shared' as const) : ('own' as const)
	});
	return { lines: items.map(line), next };
}

/** The collections that the actor can add a thing to, by name, each with whether it stands there already; at most 200. */
export async function collectionsToAddTo(ctx: Context, of: string) {
	const { items } = await ctx.read.list(readingCollections, { order: { by: 'savedAt', direction: 'descending' }, limit: 200 });
	return items
		.filter((each) => collectionPolicy.write(ctx.actor, each))
		.map(({ id, title, items: held }) => ({ id, title, holds: held.some((each) => each.of === of) }))
		.toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'));
}

/** Each time the words or the order of a collection were saved, latest first, as far as this reader may look back and read what it gathers. */
export async function collectionHistory(ctx: Context, id: Id) {
	const [seen, history] = await Promise.all([ctx.read.find(readingCollections, id), ctx.read.history(readingCollections, id)]);
	const ever = [...new Map(history.flatMap(({ value }) => value.items.map((item) => [item.of, item] as const))).values()];
	const lines = await readItems(ctx.read, ever);
	const titles = new Map(lines.map((line) => [ever.find((item) => item.id === line.id)!.of, line.of.title]));
	const wordings = history.map(({ at, value }) => ({ at, text: textOf(value, titles) }));
	const reworded = wordings.filter(({ text }, at) => text !== wordings[at + 1]?.text);
	return {
		title: seen.title,
		revisions: reworded.map((each, place) => ({ number: reworded.length - place, ...each }))
	};
}

const textOf = ({ title, introduction, items }: ReadingCollection, titles: ReadonlyMap<string, string>): string => {
	const readable = items.filter(({ of }) => titles.has(of));
	const lines = readable.map(({ of, why }, at) => [`${at + 1}. ${titles.get(of)}`, why].filter(Boolean).join('\n'));
	return [title, introduction, ...lines].filter(Boolean).join('\n\n');
};
