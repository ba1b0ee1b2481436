import * as v from 'valibot';
import { administers, knownPeople, people, whoLeft } from '../people';
import { today } from '../shared/clock';
import type { Saved } from '../shared/collection';
import { change, type Context } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { has } from '../shared/policy';
import { agreedActions, isOpen, type AgreedAction } from './agreed-action';
import { mayBelongTo, readersWith } from './complete-action';
import { actionPolicy, heldActions, type HeldAction } from './policy';
import { actionLines } from './queries';

/** As many as are handed on together. */
const TOGETHER = 100;

/**
 * What somebody has open, as far as the actor reads it, earliest due first, and to whom the actor can hand on what is theirs to hand
 * on. Null for those who neither look after the people here nor have anything to hand on because somebody left.
 */
export async function openActionsOf(ctx: Context, owner: Id) {
	const [page, left, others] = await Promise.all([
		ctx.read.list(agreedActions, {
			where: { owner, state: 'open' },
			order: { by: 'due', direction: 'ascending' },
			limit: TOGETHER
		}),
		whoLeft(ctx, [owner]),
		knownPeople(ctx.read)
	]);
	const [lines, held] = await Promise.all([
		actionLines(ctx.read, ctx.actor.id, today(ctx.clock), page.items),
		heldActions(ctx, page.items)
	]);
	const listed = lines.map((line, at) => ({ ...line, mayHandOn: actionPolicy.change(ctx.actor, held[at]!) }));
	const looksAfter = administers(ctx.actor) || has(ctx.actor, 'coordinator');
	if (!looksAfter && !(left.has(owner) && listed.some(({ mayHandOn }) => mayHandOn))) return null;
	return { person: owner, lines: listed, more: page.next !== null, others: others.filter(({ id }) => id !== owner) };
}

export const handOnActionsWish = v.object({
	actions: v.pipe(field.ids(TOGETHER), v.minLength(1, 'Tick the actions to hand on.')),
	to: v.pipe(v.string('Choose somebody.'), v.nonEmpty('Choose somebody.'), field.id)
});

/**
 * Gives open actions of somebody to somebody else, all of them or none. NotFound where the actor cannot read one; Invalid, naming
 * them, where some are not the actor's to hand on, or were agreed in confidence by others than whoever is to have them.
 */
export async function handOnActions(
	ctx: Context,
	owner: Id,
	{ actions, to }: v.InferOutput<typeof handOnActionsWish>
): Promise<void> {
	const wanted = [...new Set(actions)];
	const [person, found] = await Promise.all([
		ctx.read.find(people, to),
		ctx.read.findMany(wanted.map((id) => ref(agreedActions.kind, id)))
	]);
	if (found.length < wanted.length) throw new NotFound();
	const [left, held] = await Promise.all([
		whoLeft(ctx, [to]),
		heldActions(
			ctx,
			found.map(({ record }) => record as Saved<AgreedAction>)
		)
	]);
	if (left.has(person.id)) throw Invalid.field('to', 'They no longer have a place in this workspace.');
	const staying = held.flatMap((each) => {
		const reason = whyNot(ctx, owner, person.id, each);
		return reason === null ? [] : [`“${each.action.what}” ${reason}`];
	});
	if (staying.length > 0) throw Invalid.field('actions', `None was handed on: ${staying.slice(0, 5).join('; ')}.`);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'handOnActions',
		subject: ref(people.kind, owner),
		changes: held.map(({ action }) =>
			change(agreedActions, action, {
				owner: { kind: 'person', person: person.id },
				audience: [...readersWith(action, person.id)]
			})
		),
		key: ctx.requestKey
	});
}

/** Why an action of `owner` cannot be handed on by the actor, in words that go after its own; null where it can. */
function whyNot(ctx: Context, owner: Id, to: Id, held: HeldAction): string | null {
	const { action } = held;
	if (action.owner?.kind !== 'person' || action.owner.person !== owner) return 'is no longer theirs';
	if (!isOpen(action)) return 'is ended';
	if (!actionPolicy.change(ctx.actor, held)) return 'is for its owner to hand on';
	return mayBelongTo(action, to) ? null : 'was agreed in confidence, and belongs to one of those who agreed it';
}
