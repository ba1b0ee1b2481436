import * as v from 'valibot';
import { everyOf, labelOf, vocabulariesOf } from '../people';
import type { Saved } from '../shared/collection';
import { create, remove, type Context, type Reading } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { follows, parseTarget, target, targetText, type Target } from './follow';
import { followedNow } from './followed-now';
import { libraryNamed } from './library-news';

/** More than this nobody follows, and each look at the news stays quick. */
const MOST = 40;

export const followWish = v.object({ target });

/** Follows something from now on; what is there already is no news. Following it twice is following it. Returns the follow's id. */
export async function follow(ctx: Context, wish: v.InferOutput<typeof followWish>): Promise<Id> {
	const wanted = parseTarget(wish.target)!;
	const name = await nameOf(ctx.read, wanted);
	if (name === null) throw new NotFound();
	const known = await followOf(ctx, wanted);
	if (known) return known.id;
	if ((await myFollows(ctx)).length >= MOST) throw Invalid.field('', `Follow at most ${MOST} things: leave one first.`);
	const there = await followedNow(ctx, wanted, name);
	const id = ctx.newId();
	const value = { person: ctx.actor.id, target: wish.target, known: there.map(({ key }) => key) };
	const subject = ref(follows.kind, id);
	const changes = [create(follows, id, value)];
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'follow', subject, changes, key: ctx.requestKey })).subject.id;
}

/** Stops following. */
export async function unfollow(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(follows, id);
	const subject = ref(follows.kind, id);
	await ctx.store.commit({ by: ctx.actor.id, verb: 'unfollow', subject, changes: [remove(follows, seen)], key: ctx.requestKey });
}

export const myFollows = (ctx: Pick<Context, 'read' | 'actor'>) => everyOf(ctx.read, follows, { person: ctx.actor.id });

/** The actor's follow of one thing, or null. */
export const followOf = (ctx: Pick<Context, 'read' | 'actor'>, target: Target) =>
	ctx.read.findUnique(follows, 'place', `${ctx.actor.id} ${targetText(target)}`);

/** What a target is called for this reader, or null where they cannot read it. */
export async function nameOf(read: Reading, { kind, value }: Target): Promise<string | null> {
	if (kind === 'search') return `“${value}”`;
	if (kind === 'library') return libraryNamed(read, value);
	if (kind !== 'code')
		return ((await read.findMany([ref(kind, value)]))[0]?.record as Saved<{ name: string }> | undefined)?.name ?? null;
	const [name = '', term = ''] = value.split('/');
	const vocabulary = (await vocabulariesOf(read)).get(name);
	return vocabulary?.terms.some((each) => each.term === term) ? labelOf(vocabulary, term) : null;
}

/** What the actor follows, each with its name; null for what they can no longer read. */
export async function followedThings(ctx: Context) {
	const all = await myFollows(ctx);
	return Promise.all(
		all.map(async (each) => {
			const wanted = parseTarget(each.target)!;
			return { id: each.id, target: wanted, known: each.known, name: await nameOf(ctx.read, wanted) };
		})
	);
}
