import { everyOf, namesOf } from '../../people';
import type { Instant } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import type { Practice } from '../practice';
import { practices } from '../practice';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { titleOf } from '../wording';
import { isOfThisRound } from './checks-of';
import { practiceChecks } from './practice-check';
import { practiceComments } from './practice-comment';

/** Practices that the actor was asked to check and has not: those that are still offered, and that they still read. */
export async function checksAsked(ctx: Context) {
	const checks = await everyOf(ctx.read, practiceChecks, { checker: ctx.actor.id, state: 'waits' });
	const { held, names } = await besideThem(ctx, checks, ({ asking }) => asking.by);
	return checks.flatMap((check) => {
		const found = held.get(check.practice);
		if (!found?.practice.offer || !isOfThisRound(check, found.practice)) return [];
		return [{ id: check.id, practice: check.practice, title: found.title, askedBy: names.get(check.asking.by)! }];
	});
}

/** What colleagues found since a moment in practices of the actor's. */
export async function checksDone(ctx: Context, since: Instant) {
	const checks = await everyOf(ctx.read, practiceChecks, { owner: ctx.actor.id, doneAt: { from: since } });
	const { held, names } = await besideThem(ctx, checks, ({ checker }) => checker);
	return checks.flatMap(({ id, practice, checker, result }) => {
		const found = held.get(practice);
		return found ? [{ id, practice, title: found.title, by: names.get(checker)!, said: result!.said, at: result!.at }] : [];
	});
}

/** Comments of the actor's that were settled since a moment by somebody else. */
export async function commentsSettled(ctx: Context, since: Instant) {
	const comments = await everyOf(ctx.read, practiceComments, { writer: ctx.actor.id, settledAt: { from: since } });
	const settled = comments.filter(({ resolution }) => resolution!.by !== ctx.actor.id);
	const { held, names } = await besideThem(ctx, settled, ({ resolution }) => resolution!.by);
	return settled.flatMap(({ id, practice, resolution }) => {
		const found = held.get(practice);
		return found ? [{ id, practice, title: found.title, by: names.get(resolution!.by)!, at: resolution!.at }] : [];
	});
}

/** The practices that some records are about, and the name of whoever did something in each. */
async function besideThem<R extends { readonly practice: Id }>(ctx: Context, records: readonly R[], who: (record: R) => Id) {
	const [held, names] = await Promise.all([
		practicesOf(
			ctx,
			records.map(({ practice }) => practice)
		),
		namesOf(ctx.read, records.map(who))
	]);
	return { held, names };
}

/** Practices that the actor works on or reads as staff, with their names as they are written now. */
async function practicesOf(ctx: Context, ids: readonly Id[]) {
	const once = [...new Set(ids)];
	const found = await ctx.read.findMany(once.flatMap((id) => [ref(practices.kind, id), ref(publishedPractices.kind, id)]));
	const of = <T>(kind: string) =>
		new Map(found.filter((each) => each.kind === kind).map(({ id, record }) => [id, record as Saved<T>]));
	const [held, shelved] = [of<Practice>(practices.kind), of<PublishedPractice>(publishedPractices.kind)];
	return new Map(
		[...held].map(([id, practice]) => {
			const title = titleOf(practice.wording ?? shelved.get(id)?.wording ?? { answers: {} });
			return [id, { practice, title }] as const;
		})
	);
}
