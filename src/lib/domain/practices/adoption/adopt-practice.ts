import * as v from 'valibot';
import { everyOf } from '../../people';
import { today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import { change, create, expect, remove, type Change, type Context, type Expectation } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, refText, type Id } from '../../shared/ids';
import { authorize, isStaff } from '../../shared/policy';
import { link, links } from '../../shared/thread';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { ADOPTION_READERS, adoptionAudience, adoptions, LONGEST_WORDS, type Adoption } from './adoption';
import { adoptionPolicy } from './adoption-policy';
import { nextAsking } from './asking';

/** Adoptions of one practice by one person: enough for every office that somebody looks after. */
const MOST_OF_ONE_PERSON = 10;

const words = {
	where: field.line(120, 'Say where you try it: a town, a team or a service.'),
	since: v.union([field.day], 'Give a date such as 14 May 2026.'),
	adapted: v.optional(field.optionalProse(LONGEST_WORDS), ''),
	readers: v.picklist(ADOPTION_READERS, 'Choose who may read it.')
};
export const adoptPracticeWish = v.object({ ...words, note: v.optional(field.optionalLine(300), '') });
export const changeAdoptionWish = v.object({ ...words, version: v.number() });
export type AdoptPracticeWish = v.InferOutput<typeof adoptPracticeWish>;

/** Says that the actor tries a practice where they are. They are asked how it goes after 3, 6 and 12 months. */
export async function adoptPractice(ctx: Context, practice: Id, wish: AdoptPracticeWish): Promise<Id> {
	const published = await shelved(ctx, practice);
	const own = await ctx.read.count(adoptions, { where: { practice, by: ctx.actor.id }, by: 'practice' });
	if ((own.get(practice) ?? 0) >= MOST_OF_ONE_PERSON)
		throw Invalid.field('', `You have told of this practice ${MOST_OF_ONE_PERSON} times. Add to one of these instead.`);
	checkWish(ctx, wish, published);
	const id = ctx.newId();
	const value: Adoption = {
		practice,
		owner: published.owner,
		by: ctx.actor.id,
		organisation: ctx.actor.organisation,
		standing: isStaff(ctx.actor) ? 'staff' : 'partner',
		...wish,
		shelf: published.readers,
		saidAt: ctx.clock.now(),
		asksOn: nextAsking(wish.since, today(ctx.clock)),
		answers: [],
		end: null
	};
	return commitOn(
		ctx,
		id,
		'adoptPractice',
		[create(adoptions, id, value), tied(ctx, id, value)],
		[expect(publishedPractices, published)]
	);
}

/** Says it in other words, or to other readers. What was answered stays. */
export async function changeAdoption(ctx: Context, id: Id, wish: v.InferOutput<typeof changeAdoptionWish>): Promise<void> {
	const { version, ...values } = wish;
	const seen = { ...(await ctx.read.find(adoptions, id)), version };
	authorize(adoptionPolicy, 'change', ctx.actor, seen, 'Only whoever tries it changes what they said.');
	checkWish(ctx, wish, { readers: seen.shelf ?? 'public' });
	const moved = wish.since !== seen.since && seen.end === null && seen.answers.length === 0;
	const next = { ...values, ...(moved && { asksOn: nextAsking(wish.since, today(ctx.clock)) }) };
	const audience = [...adoptionAudience({ ...seen, ...next })];
	const joints = (await linksTo(ctx, seen)).map((each) => change(links, each, { audience }));
	await commitOn(ctx, id, 'changeAdoption', [change(adoptions, seen, next), ...joints]);
}

/** Takes it back; whoever does can bring it back for 30 days. */
export async function deleteAdoption(ctx: Context, id: Id): Promise<void> {
	const seen = await ctx.read.find(adoptions, id);
	authorize(adoptionPolicy, 'remove', ctx.actor, seen, 'Whoever tries it, or a coordinator, takes it back.');
	const joints = (await linksTo(ctx, seen)).map((each) => remove(links, each));
	await commitOn(ctx, id, 'deleteAdoption', [remove(adoptions, seen), ...joints]);
}

/** The link by which the thread leads from a practice to somebody who tries it. */
export const tied = (ctx: Pick<Context, 'newId'>, id: Id, adoption: Adoption): Change =>
	link(ctx, ref(publishedPractices.kind, adoption.practice), 'tried-in', ref(adoptions.kind, id), adoptionAudience(adoption));

/** One act on an adoption. */
export async function commitOn(
	ctx: Context,
	id: Id,
	verb: string,
	changes: readonly Change[],
	expects: readonly Expectation[] = []
): Promise<Id> {
	const subject = ref(adoptions.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, expects, key: ctx.requestKey })).subject.id;
}

/** The practice as it stands in the library; what was withdrawn is not there to be tried. */
export async function shelved(ctx: Pick<Context, 'read'>, practice: Id): Promise<Saved<PublishedPractice>> {
	const published = await ctx.read.find(publishedPractices, practice);
	if (!published.wording) throw new NotFound();
	return published;
}

function checkWish(
	ctx: Context,
	wish: Pick<AdoptPracticeWish, 'since' | 'readers'>,
	{ readers }: Pick<PublishedPractice, 'readers'>
): void {
	if (wish.since > today(ctx.clock)) throw Invalid.field('since', 'This day has not come yet. Say so once you have begun.');
	if (wish.readers === 'public' && readers !== 'public')
		throw Invalid.field('readers', 'The practice is published for staff and partner bodies: choose among these.');
}

const linksTo = (ctx: Context, { id, practice }: Saved<Adoption>) =>
	everyOf(ctx.read, links, { from: refText(ref(publishedPractices.kind, practice)), to: refText(ref(adoptions.kind, id)) });
