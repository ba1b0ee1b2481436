import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { people } from '../people';
import { objectivesChosen } from '../projects';
import { audience, token, type Audience } from '../shared/audience';
import { agreedActions, type AgreedAction } from './agreed-action';
import { authorizeFor, changed, now, open, roomForNote } from './change-of-action';
import { dayToAsk, weeksToAsk } from './made-a-difference';

export const completeActionWish = v.object({
	outcome: v.optional(field.optionalProse(5_000), ''),
	/** After how many weeks to ask what difference it made; not at all where empty. */
	askIn: v.optional(weeksToAsk, '')
});

/** Ends an action as done, with what came of it. */
export const completeAction = (ctx: Context, action: Id, wish: v.InferInput<typeof completeActionWish>) =>
	changed(ctx, action, 'completeAction', 'tell', (seen) => ({
		...completed(ctx, seen, wish.outcome ?? ''),
		asksOn: dayToAsk(ctx, wish.askIn ?? '')
	}));

/** What being done makes of an action that is open. */
export function completed(ctx: Pick<Context, 'actor' | 'clock'>, seen: AgreedAction, outcome: string) {
	open(seen);
	return { completion: { ...now(ctx), outcome } };
}

export const dropActionWish = v.object({ reason: field.line(500, 'Say why it is given up; the reason is kept.') });

/** Gives an action up, with the reason. */
export const dropAction = (ctx: Context, action: Id, wish: v.InferOutput<typeof dropActionWish>) =>
	changed(ctx, action, 'dropAction', 'change', (seen) => dropped(ctx, seen, wish.reason));

/** What being given up makes of an action that is open. */
export function dropped(ctx: Pick<Context, 'actor' | 'clock'>, seen: AgreedAction, reason: string) {
	open(seen);
	return { dropping: { ...now(ctx), reason } };
}

/** Opens an ended action again; how it had ended stays in its history. */
export const reopenAction = (ctx: Context, action: Id) =>
	changed(ctx, action, 'reopenAction', 'change', () => ({ completion: null, dropping: null, asksOn: null }));

export const noteProgressWish = v.object({ text: field.prose(2_000, 'Say how it is going.') });

export const noteProgress = (ctx: Context, action: Id, wish: v.InferOutput<typeof noteProgressWish>) =>
	changed(ctx, action, 'noteProgress', 'tell', (seen) => {
		open(seen);
		roomForNote(seen);
		return { progress: [...seen.progress, { ...now(ctx), from: '', saysDone: false, text: wish.text }] };
	});

export const changeActionWish = v.object({
	version: v.number(),
	what: field.line(500, 'Say what will be done.'),
	person: v.optional(v.union([v.literal(''), field.id]), ''),
	body: v.optional(field.optionalLine(200), ''),
	due: v.optional(v.nullable(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026, or leave it empty.')), null),
	measure: v.optional(field.optionalLine(300), ''),
	difference: v.optional(field.optionalLine(300), ''),
	objectives: v.optional(field.ids(), [])
});

/**
 * Completes or rewords an action that lives on. A locked note keeps the wording that was agreed. Who owned it before reads it
 * no longer, unless they are among those who agreed it.
 */
export async function changeAction(ctx: Context, action: Id, wish: v.InferOutput<typeof changeActionWish>): Promise<void> {
	const seen = await ctx.read.find(agreedActions, action);
	await authorizeFor(ctx, 'change', seen);
	const { version, person, body, due, ...values } = wish;
	const objectives = await objectivesChosen(ctx, seen.objectives, wish.objectives);
	const owner = person ? (await ctx.read.find(people, person)).id : null;
	if (owner && !mayBelongTo(seen, owner))
		throw Invalid.field(
			'person',
			'This was agreed in confidence: it belongs to one of those who agreed it, or to a body outside.'
		);
	const next = {
		...values,
		objectives,
		due: due || null,
		owner: owner ? { kind: 'person' as const, person: owner } : body ? { kind: 'body' as const, body } : null,
		audience: [...readersWith(seen, owner)],
		// A link speaks to the body that owned it.
		...(seen.owner?.kind === 'body' && seen.owner.body === body && !owner ? {} : { outside: null })
	};
	const changes = [change(agreedActions, { ...seen, version }, next)];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeAction',
		subject: ref('agreed-action', action),
		changes,
		key: ctx.requestKey
	});
}

/** Whether only single people agreed it, as in a supervision: it opens to nobody else by being given to them. */
const isBetweenPeople = (action: AgreedAction): boolean => action.audience.every((each) => each.startsWith('person:'));

/** Whether a person may own it: what was agreed in confidence belongs to one of those who agreed it. */
export const mayBelongTo = (action: AgreedAction, owner: Id): boolean =>
	!isBetweenPeople(action) || action.audience.includes(token.person(owner));

/** Those who agreed it, and its owner. */
export function readersWith(seen: AgreedAction, owner: Id | null): Audience {
	if (isBetweenPeople(seen)) return seen.audience;
	const before = seen.owner?.kind === 'person' ? token.person(seen.owner.person) : null;
	return audience(...seen.audience.filter((each) => each !== before), ...(owner ? [token.person(owner)] : []));
}
