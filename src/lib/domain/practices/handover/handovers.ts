import { everyOf, namesOf } from '../../people';
import { dayOf, type Instant } from '../../shared/clock';
import type { Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { practices } from '../practice';
import { publishedPractices } from '../published-practice';
import { practiceHandovers } from './practice-handover';

/** Practices that the actor is asked to keep. */
export async function practicesToTakeOver(ctx: Context) {
	const offers = await everyOf(ctx.read, practiceHandovers, { to: ctx.actor.id, state: 'waits' });
	const names = await namesOf(
		ctx.read,
		offers.map(({ offer }) => offer.by)
	);
	return offers.map(({ id, title, offer }) => ({ id, title, offeredBy: names.get(offer.by)! }));
}

/** One offer for whoever answers it, made it or keeps the practice. Of a practice that they do not read it says the title alone. */
export async function handoverPage(ctx: Context, id: Id) {
	const { practice, title, from, to, offer, words, answer } = await ctx.read.find(practiceHandovers, id);
	const [names, found] = await Promise.all([
		namesOf(ctx.read, [from, to, offer.by]),
		ctx.read.findMany([ref(practices.kind, practice), ref(publishedPractices.kind, practice)])
	]);
	return {
		id,
		practice,
		title,
		/** Whether the actor answers it. */
		isMine: to === ctx.actor.id,
		to: names.get(to)!,
		keptBy: names.get(from)!,
		/** Whether somebody other than its owner asks. */
		isForThem: from !== offer.by,
		offeredBy: names.get(offer.by)!,
		offeredOn: dayOf(offer.at),
		words,
		answer: answer?.said ?? null,
		isReadable: found.length > 0
	};
}

/** To whom its owner's practice is offered, or who was asked last and would rather not keep it, for those who know of it. */
export async function handoverOf(ctx: Context, practice: Id, owner: Id) {
	const offers = await everyOf(ctx.read, practiceHandovers, { practice, from: owner, state: { in: ['waits', 'no'] } });
	const last = offers.toSorted((a, b) => b.offer.at.localeCompare(a.offer.at))[0];
	if (!last) return null;
	const names = await namesOf(ctx.read, [last.to]);
	return { to: names.get(last.to)!, offeredOn: dayOf(last.offer.at), declinedOn: last.answer && dayOf(last.answer.at) };
}

/** What came of handovers since a moment that the actor offered, kept before, or was given without being asked. */
export async function practicesHandedOver(ctx: Context, since: Instant) {
	const me = ctx.actor.id;
	const answeredAt = { from: since };
	const [offered, kept, got] = await Promise.all([
		everyOf(ctx.read, practiceHandovers, { by: me, state: { in: ['yes', 'no'] }, answeredAt }),
		everyOf(ctx.read, practiceHandovers, { from: me, state: { in: ['yes', 'given'] }, answeredAt }),
		everyOf(ctx.read, practiceHandovers, { to: me, state: 'given', answeredAt })
	]);
	const told = [...offered, ...kept, ...got.filter(({ offer }) => offer.by !== me)];
	const all = [...new Map(told.map((each) => [each.id, each])).values()];
	const names = await namesOf(
		ctx.read,
		all.flatMap(({ to, offer }) => [to, offer.by])
	);
	return all.map(({ id, title, to, offer, answer }) => ({
		id,
		title,
		isMine: to === me,
		to: names.get(to)!,
		by: names.get(offer.by)!,
		said: answer!.said,
		at: answer!.at
	}));
}
