import { audienceKey } from '../shared/audience';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { actionLines, agreedActions, type AgreedAction } from '../actions';
import { namesOf } from '../people';
import { FIRST_INNER_CIRCLE } from './inner-circle';
import type { Tighter } from './keep-tighter';
import type { NoteItem } from './note-item';
import type { SetMeeting } from './set-meeting';

/** The items of a note as its page shows them, in order; `action` is the agreed action as it stands today. */
export async function noteLines(ctx: Context, meeting: Saved<SetMeeting>, items: readonly Saved<NoteItem>[]) {
	const owners = items.map(({ agreed }) => (agreed?.owner?.kind === 'person' ? agreed.owner.person : null));
	const [names, actions] = await Promise.all([
		namesOf(ctx.read, [...items.flatMap((item) => [item.saidBy, item.answer?.by ?? null]), ...owners]),
		actionsIn(ctx, items)
	]);
	const name = (person: Id | null) => (person === null ? '' : names.get(person)!);
	return items.map((item) => ({
		id: item.id,
		version: item.version,
		kind: item.kind,
		text: item.text,
		saidBy: item.saidBy,
		said: name(item.saidBy) || item.saidFor,
		saidFor: item.saidFor,
		topic: item.topic,
		answer: item.kind === 'question' && item.answer ? { ...item.answer, by: name(item.answer.by) } : null,
		keptTo: keptTo(meeting, item),
		action: item.action ? (actions.get(item.action) ?? null) : null,
		agreed: item.agreed && {
			owner: item.agreed.owner?.kind === 'person' ? name(item.agreed.owner.person) : (item.agreed.owner?.body ?? ''),
			due: item.agreed.due,
			measure: item.agreed.measure
		}
	}));
}

/** How much tighter than its meeting a paragraph is kept; empty where it is not. */
export function keptTo(meeting: Pick<SetMeeting, 'audience'>, item: Pick<NoteItem, 'audience'>): Tighter | '' {
	if (audienceKey(item.audience) === audienceKey(meeting.audience)) return '';
	return item.audience.some((each) => Number(each.split(':')[2]) >= FIRST_INNER_CIRCLE) ? 'said' : 'circle';
}

async function actionsIn(ctx: Context, items: readonly Saved<NoteItem>[]) {
	const found = await ctx.read.findMany(items.flatMap((item) => (item.action ? [ref(agreedActions.kind, item.action)] : [])));
	const actions = found.map((each) => each.record as Saved<AgreedAction>);
	const lines = await actionLines(ctx.read, ctx.actor.id, today(ctx.clock), actions);
	return new Map(lines.map((line) => [line.id, line]));
}
