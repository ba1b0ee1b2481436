import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { change, type Context } from '../shared/context';
import type { Saved } from '../shared/collection';
import { Conflict, Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { everyOf } from '../people';
import { isWaiting, opened } from './ask-to-open';
import { learningSets, type LearningSet } from './learning-set';
import { openingBallots, openingRequests, type OpeningBallot, type OpeningRequest } from './opening-request';
import { setsBelongedTo } from './policy';
import { stillThere } from './who-was-there';

export const answerOpeningWish = v.object({
	request: field.id,
	answer: v.picklist(['yes', 'no'], 'Choose yes or no.')
});
export type AnswerOpeningWish = v.InferOutput<typeof answerOpeningWish>;

/**
 * Answers a request to open what one was there for; it can be answered anew until everybody has agreed. A no is told to nobody
 * and looks like no answer yet.
 */
export async function answerOpening(ctx: Context, { request, answer }: AnswerOpeningWish): Promise<void> {
	const seen = await ctx.read.find(openingRequests, request);
	const asked = await stillThere(ctx, seen.of.set, seen.of.circle);
	if (!asked.has(ctx.actor.id)) throw new NotFound();
	if (!isWaiting(ctx, seen)) throw Invalid.field('', 'This can be answered no longer.');
	for (let time = 1; ; time++) {
		try {
			return await cast(ctx, seen, asked, answer);
		} catch (trouble) {
			// Somebody else answered in the same moment: nothing they would be told of.
			if (!(trouble instanceof Conflict) || time === 5) throw trouble;
		}
	}
}

async function cast(ctx: Context, seen: Saved<OpeningRequest>, asked: ReadonlySet<Id>, answer: 'yes' | 'no'): Promise<void> {
	const all = asRule(ctx);
	const [ballot, of, to] = await Promise.all([
		all.find(openingBallots, seen.id),
		all.find(learningSets, seen.of.set),
		all.find(learningSets, seen.to.set)
	]);
	const besides = (ids: readonly Id[]) => ids.filter((each) => each !== ctx.actor.id);
	const [agreed, declined] = [besides(ballot.agreed), besides(ballot.declined)];
	(answer === 'yes' ? agreed : declined).push(ctx.actor.id);
	const act = { by: ctx.actor.id, at: ctx.clock.now() };
	// Whoever said no and left since has still said no.
	const everybodyAgreed = declined.length === 0 && [...asked].every((each) => agreed.includes(each));
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'answerOpening',
		// The ballot and not the request: that somebody answered is told to nobody.
		subject: ref(openingBallots.kind, seen.id),
		changes: [
			change(openingBallots, ballot, { agreed, declined, cast: act.at }),
			...(everybodyAgreed ? [...opened(of, to, seen, act), change(openingRequests, seen, { opening: act })] : [])
		],
		key: ctx.requestKey
	});
}

/** The requests about these sets that the actor is asked and has not answered. */
export async function openingsAsked(ctx: Context, sets: readonly Id[]): Promise<readonly Saved<OpeningRequest>[]> {
	const waiting = (await everyOf(ctx.read, openingRequests, { set: { in: [...sets] } })).filter((each) => isWaiting(ctx, each));
	const answers = await ownAnswers(ctx, waiting);
	return waiting.filter(({ id }) => !answers.has(id));
}

/** The same of every set of the actor's: the name of that in which it was written, and a set of theirs where they answer. */
export async function myOpeningsAsked(ctx: Context) {
	const mine = setsBelongedTo(ctx.actor);
	if (mine.length === 0) return [];
	const asked = await openingsAsked(ctx, mine);
	const found = await ctx.read.findMany(asked.map(({ of }) => ref(learningSets.kind, of.set)));
	const names = new Map(found.map(({ id, record }) => [id, (record as Saved<LearningSet>).name]));
	return asked.map(({ id, of, to, until }) => {
		return { id, set: mine.includes(to.set) ? to.set : of.set, setName: names.get(of.set) ?? '', until };
	});
}

/** What the actor answered to these requests. */
export async function ownAnswers(
	ctx: Context,
	requests: readonly Saved<OpeningRequest>[]
): Promise<ReadonlyMap<Id, 'yes' | 'no'>> {
	if (requests.length === 0) return new Map();
	const found = await asRule(ctx).findMany(requests.map(({ id }) => ref(openingBallots.kind, id)));
	return new Map(
		found.flatMap(({ id, record }) => {
			const { agreed, declined } = record as Saved<OpeningBallot>;
			const answer = agreed.includes(ctx.actor.id) ? 'yes' : declined.includes(ctx.actor.id) ? 'no' : null;
			return answer ? [[id, answer] as const] : [];
		})
	);
}
