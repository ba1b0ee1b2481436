import { instantAt, addDays } from '../../shared/clock';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { fileLine, waitingFor } from '../../attachments';
import { learningSets } from '../learning-set';
import { membersOf } from '../member-lines';
import { setPolicy } from '../policy';
import { setMeetings } from '../set-meeting';
import { reviewsIn } from './begin-review';
import { broughtMinutes } from './brought-minutes';
import { minutesReviews } from './minutes-review';

/** The place where old minutes come into a set, with what the actor is looking at already. */
export async function bringMinutesPage(ctx: Context, set: Id) {
	const [seen, open] = await Promise.all([ctx.read.find(learningSets, set), reviewsIn(ctx, set)]);
	authorize(setPolicy, 'bringMinutes', ctx.actor, seen, 'Whoever facilitates the set brings its old minutes in.');
	return {
		set: { id: seen.id, name: seen.name, mode: seen.mode },
		open: open.map(({ id, name, savedAt, values }) => ({ id, name, savedAt, title: String(values['title'] ?? '') }))
	};
}

/** Old minutes beside their source, as far as somebody looked at them. */
export async function reviewPage(ctx: Context, id: Id) {
	const review = await ctx.read.find(minutesReviews, id);
	const [set, members, waiting, before, sameDay] = await Promise.all([
		ctx.read.find(learningSets, review.set),
		membersOf(ctx, review.set),
		waitingFor(ctx, id),
		broughtBefore(ctx, review.set, review.fingerprint),
		heldOn(ctx, review.set, String(review.values['day'] ?? ''))
	]);
	authorize(setPolicy, 'bringMinutes', ctx.actor, set, 'Whoever facilitates the set brings its old minutes in.');
	const { name, source, checks, characters, values, savedAt } = review;
	const persons = [...new Map(members.toReversed().map((member) => [member.person, member])).values()].toReversed();
	return {
		review: { id, name, source, checks, characters, values, savedAt },
		set: { id: set.id, name: set.name, mode: set.mode },
		people: persons.map((member) => ({
			id: member.person,
			name: member.name,
			belongs: members.some((other) => other.person === member.person && other.present)
		})),
		file: waiting[0] ? fileLine(waiting[0].attachment) : null,
		/** Meetings that may be this one: brought in from the same file, or held on the same day. */
		twins: [...before, ...sameDay.filter((each) => !before.some((other) => other.id === each.id))]
	};
}
export type ReviewPage = Awaited<ReturnType<typeof reviewPage>>;

/** The meetings of a set that were brought in from the same file, as far as the actor reads them. */
async function broughtBefore(ctx: Context, set: Id, fingerprint: string) {
	const { items } = await ctx.read.list(broughtMinutes, { where: { fingerprint }, limit: 10 });
	const found = await ctx.read.findMany(
		items.filter((each) => each.set === set).map(({ meeting }) => ({ kind: setMeetings.kind, id: meeting }))
	);
	return found.map(({ id, record }) => ({ id, title: (record as unknown as { title: string }).title, why: 'file' as const }));
}

async function heldOn(ctx: Context, set: Id, day: string) {
	if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return [];
	const startsAt = { from: instantAt(day, '00:00'), to: instantAt(addDays(day, 1), '00:00') };
	const { items } = await ctx.read.list(setMeetings, { where: { set, startsAt }, limit: 10 });
	return items.map(({ id, title }) => ({ id, title, why: 'day' as const }));
}
