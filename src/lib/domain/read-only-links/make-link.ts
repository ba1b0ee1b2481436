import * as v from 'valibot';
import { newToken } from '../people';
import { isForAnyone, readingCollections, wordsOf } from '../reading-collections';
import { asRule } from '../shared/as-rule';
import { addHours } from '../shared/clock';
import { change, create, type Context } from '../shared/context';
import { Forbidden, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { authorize } from '../shared/policy';
import { linkPolicy, mayShow, toDecide } from './policy';
import { readOnlyLinkLogs, readOnlyLinks, SHOWN } from './read-only-link';

/** For how many days a link can be used. */
const LINK_DAYS = ['7', '30', '90', '365'] as const;

export const aboutThing = v.object({ kind: v.picklist(SHOWN, 'Choose what it shows.'), id: field.id });
export const makeReadOnlyLinkWish = v.object({
	...aboutThing.entries,
	body: field.line(200, 'Say who is to read it.'),
	days: v.picklist(LINK_DAYS, 'Choose how long it can be used.'),
	note: v.optional(field.optionalLine(500), '')
});
type MakeReadOnlyLinkWish = v.InferOutput<typeof makeReadOnlyLinkWish>;

const REFUSALS: Readonly<Record<(typeof SHOWN)[number], string>> = {
	'reading-collection': 'Whoever made a collection makes links to it, and so do coordinators who read it.',
	'published-practice': 'It is for partner bodies: whoever looks after the practice makes links to it, and so do coordinators.',
	'published-paper': 'A paper for staff stays with staff. Links to one for partner bodies are made by its owner or a coordinator.'
};

/** Throws NotFound where the actor does not read a thing, Forbidden where they may not show it outside. */
export async function mayBeShown(ctx: Context, of: Ref): Promise<void> {
	const found = await ctx.read.findMany(toDecide(of));
	if (!found.some(({ kind }) => kind === of.kind)) throw new NotFound();
	if (!mayShow(ctx.actor, of, found)) throw new Forbidden(REFUSALS[of.kind as (typeof SHOWN)[number]]);
}

/** Makes a link and gives its token, once. */
export async function makeReadOnlyLink(ctx: Context, wish: MakeReadOnlyLinkWish): Promise<string> {
	const { kind, body, days, note } = wish;
	const of = ref(kind, wish.id);
	await mayBeShown(ctx, of);
	const { token, hash } = await newToken();
	const id = ctx.newId();
	const madeAt = ctx.clock.now();
	const link = {
		of: refText(of),
		body,
		hash,
		maker: ctx.actor.id,
		madeAt,
		expiresAt: addHours(madeAt, Number(days) * 24),
		ending: null
	};
	const log = { maker: ctx.actor.id, note, days: [], expiresAt: link.expiresAt };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'makeReadOnlyLink',
		subject: ref(readOnlyLinks.kind, id),
		changes: [create(readOnlyLinks, id, link), create(readOnlyLinkLogs, id, log)]
	});
	return token;
}

/** Ends a link: from now on nothing is found there. One that was ended before stays as it was. */
export async function endReadOnlyLink(ctx: Context, { link }: { readonly link: Id }): Promise<void> {
	const seen = await ctx.read.find(readOnlyLinks, link);
	authorize(linkPolicy, 'end', ctx.actor, seen);
	if (seen.ending) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'endReadOnlyLink',
		subject: ref(readOnlyLinks.kind, link),
		changes: [change(readOnlyLinks, seen, { ending: { by: ctx.actor.id, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}

/** The words of a collection that somebody outside would read for the first time; empty where they were looked over or are not its own. */
export async function wordsToShow(ctx: Context, id: Id, { kind }: Pick<MakeReadOnlyLinkWish, 'kind'>): Promise<string> {
	if (kind !== readingCollections.kind) return '';
	const seen = await ctx.read.find(readingCollections, id);
	return isForAnyone(seen) || seen.readers.includes('partners') ? '' : wordsOf(seen);
}

/** Whether an unended link shows a collection outside, so that what is written in it is looked over first. */
export async function isShownOutside(ctx: Context, collection: Id): Promise<boolean> {
	const showing = refText(ref(readingCollections.kind, collection));
	const now = ctx.clock.now();
	return (await asRule(ctx).list(readOnlyLinks, { where: { showing, expiresAt: { from: now } }, limit: 1 })).items.length > 0;
}
