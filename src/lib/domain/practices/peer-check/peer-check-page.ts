import { everyOf, namesOf, people } from '../../people';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { loadPractice, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import type { Practice } from '../practice';
import { wordingView } from '../practice-page';
import { answerOf, type Wording } from '../wording';
import { commentsTakenBack } from './bring-comment-back';
import { checksOf, isOfThisRound } from './checks-of';
import { isSameEffect } from './check-practice';
import type { PracticeCheck } from './practice-check';
import { practiceComments, type PracticeComment } from './practice-comment';

const MOST_COLLEAGUES = 500;

/** A practice as it is checked: its words, who was asked and what they found, and what was said of each section. */
export async function peerCheckPage(ctx: Context, id: Id) {
	const [held, checks, comments, colleagues, taken] = await Promise.all([
		loadPractice(ctx, id),
		checksOf(ctx, id),
		everyOf(ctx.read, practiceComments, { practice: id }),
		staffKnown(ctx),
		commentsTakenBack(ctx, id)
	]);
	const { practice } = held;
	const wording = wordingOf(held);
	const [view, names] = await Promise.all([
		wordingView(ctx.read, wording),
		namesOf(ctx.read, [
			...checks.flatMap(({ checker, asking }) => [checker, asking.by]),
			...comments.flatMap(({ writer, resolution }) => [writer, resolution?.by ?? null])
		])
	]);
	const can = {
		ask: practicePolicy.askToCheck(ctx.actor, practice),
		settle: practicePolicy.settle(ctx.actor, practice),
		publish: practicePolicy.publish(ctx.actor, practice)
	};
	const ofNow = (check: Saved<PracticeCheck>) => isOfThisRound(check, practice);
	const mine = checks.find((each) => each.checker === ctx.actor.id && each.result === null && ofNow(each));
	const asked = new Set(checks.filter((each) => each.result === null && ofNow(each)).map(({ checker }) => checker));
	return {
		id,
		version: practice.version,
		...view,
		effects: effectsJudged(wording, checks.filter(ofNow), names),
		checks: checks
			.filter((each) => ofNow(each) || each.result)
			.toSorted((a, b) => (a.asking.at < b.asking.at ? 1 : -1))
			.map((each) => checkLine(each, practice, names, ctx.actor.id)),
		comments: comments
			.toSorted((a, b) => (a.at < b.at ? -1 : 1))
			.map((each) => commentLine(each, names, ctx.actor.id, can.settle)),
		/** Comments of the actor's that can be brought back. */
		takenBack: taken.map(({ id: comment, section, words, at }) => ({ id: comment, section, words, at })),
		/** What the actor is asked to look at, where they have not said what they found. */
		mine: mine && practice.offer ? { words: mine.words, askedBy: names.get(mine.asking.by)! } : null,
		isOffered: practice.offer !== null,
		isOwner: practice.owner === ctx.actor.id,
		can,
		/** Whom the actor can ask. */
		colleagues: can.ask ? colleagues.filter((each) => each.id !== practice.owner && !asked.has(each.id)) : []
	};
}
export type PeerCheckPage = Awaited<ReturnType<typeof peerCheckPage>>;
export type CommentLine = PeerCheckPage['comments'][number];
export type JudgedEffect = PeerCheckPage['effects'][number];

async function staffKnown({ read }: Context): Promise<readonly { readonly id: Id; readonly name: string }[]> {
	const where = { role: { in: ['staff', 'coordinator', 'administrator'] } };
	const { items } = await read.list(people, { where, order: { by: 'name', direction: 'ascending' }, limit: MOST_COLLEAGUES });
	return items.filter(({ departure }) => departure === null).map(({ id, name }) => ({ id, name }));
}

type Names = ReadonlyMap<Id, string>;

const checkLine = ({ id, checker, asking, result }: Saved<PracticeCheck>, practice: Practice, names: Names, actor: Id) => ({
	id,
	checker: names.get(checker)!,
	askedBy: names.get(asking.by)!,
	askedAt: asking.at,
	result,
	/** Of an edition that has been published since. */
	isEarlier: practice.publication !== null && asking.at <= practice.publication.at,
	changedSince: result !== null && practice.saved.at > result.at,
	canStop: result === null && (asking.by === actor || practice.owner === actor)
});

const commentLine = (comment: Saved<PracticeComment>, names: Names, actor: Id, settles: boolean) => ({
	id: comment.id,
	section: comment.section,
	by: names.get(comment.writer)!,
	words: comment.words,
	at: comment.at,
	resolution: comment.resolution && { ...comment.resolution, by: names.get(comment.resolution.by)! },
	can: {
		settle: settles && comment.resolution === null,
		reopen: comment.resolution !== null && (settles || comment.writer === actor),
		takeBack: comment.resolution === null && comment.writer === actor
	}
});

/** Every effect by its section and row, with what checkers say one can claim of it as it is worded now. */
function effectsJudged(wording: Wording, checks: readonly Saved<PracticeCheck>[], names: Names) {
	return Object.keys(wording.answers).flatMap((section) =>
		(answerOf(wording, section).effects ?? []).map(({ group, statement, claim }, row) => ({
			section,
			row,
			statement,
			claim,
			judged: checks.flatMap((check) =>
				check.judgements.flatMap((each, at) =>
					isSameEffect(each, { section, group, statement })
						? [{ check: check.id, at, by: names.get(check.checker)!, says: each.says }]
						: []
				)
			)
		}))
	);
}
