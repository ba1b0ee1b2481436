import { everyOf, namesOf } from '../../people';
import type { Revision } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { noteItems } from '../note-item';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { changedBetween, namedIn } from './item-then';
import { namedInPlan, planChangedBetween } from './plan-then';

/** A time at which the note was locked. */
interface Locking {
	readonly at: string;
	readonly by: Id;
}

/**
 * Each time that the note of a meeting was locked again, with what had changed since it was locked before, item by item, in the
 * agenda and in who came, and what was taken out; and what changed since then where it is open now. Latest first. Every item keeps its readers, earlier wordings too.
 */
export async function lockedWordings(ctx: Context, id: Id) {
	const [meeting, revisions, items] = await Promise.all([
		ctx.read.find(setMeetings, id),
		ctx.read.history(setMeetings, id),
		everyOf(ctx.read, noteItems, { meeting: id })
	]);
	const locked = lockings(revisions);
	const there = new Set(items.map(({ id }) => id));
	const histories = await Promise.all(
		items.map(async (item) => ({ id: item.id, revisions: await ctx.read.history(noteItems, item.id) }))
	);
	const values = histories.flatMap((each) => each.revisions);
	const names = await namesOf(ctx.read, [
		...locked.map(({ by }) => by),
		...meeting.reopenings.map(({ by }) => by),
		...values.flatMap(({ by, value }) => [by, ...namedIn(value)]),
		...revisions.flatMap(({ by, value }) => [by, ...namedInPlan(value)])
	]);
	const name = (person: Id): string => names.get(person) ?? '';
	const ends = [...locked.slice(1), ...(meeting.finalisation === null && locked.length > 0 ? [null] : [])];
	const wordings = ends.map((end, at) => {
		const reopening = meeting.reopenings[at];
		return {
			/** The day of the wording that was locked before, and who opened it again and why. */
			from: locked[at]!.at,
			reopened: reopening ? { by: name(reopening.by), at: reopening.at, reason: reopening.reason } : null,
			/** Who locked it again; null while it is open. */
			locked: end && { at: end.at, by: name(end.by) },
			changed: changedBetween(histories, locked[at]!.at, end?.at ?? null, name).map((each) => ({ ...each, by: name(each.by) })),
			/** Paragraphs that were taken out meanwhile and have not come back; their words are told to nobody. */
			takenOut: (meeting.takenOut ?? [])
				.filter((each) => each.at > locked[at]!.at && (!end || each.at <= end.at) && !there.has(each.item))
				.map(({ kind, by, at: when }) => ({ kind, by: name(by), at: when })),
			/** What changed in the agenda and in who came. */
			plan: planChangedBetween(revisions, locked[at]!.at, end?.at ?? null, name).map((each) => ({ ...each, by: name(each.by) }))
		};
	});
	return { meeting: { id, title: meeting.title, set: meeting.set }, wordings: wordings.toReversed() };
}

/** Each time that the note became locked, earliest first. */
function lockings(revisions: readonly Revision<SetMeeting>[]): readonly Locking[] {
	const inOrder = revisions.toReversed();
	return inOrder.flatMap(({ at, value }, place) =>
		value.finalisation && !inOrder[place - 1]?.value.finalisation ? [{ at, by: value.finalisation.by }] : []
	);
}
