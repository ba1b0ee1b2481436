import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import { today } from '../shared/clock';
import { create, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import { refText, type Id, type Ref } from '../shared/ids';
import { link, type LinkType } from '../shared/thread';
import { people } from '../people';
import { knownObjectives } from '../projects';
import { agreedActions } from './agreed-action';

/** An action as it is agreed in a form. Only the words are needed; what is missing is pointed out, never blocked. */
export const undertakingWish = v.object({
	what: field.line(500, 'Say what will be done.'),
	/** A person's id; goes before `body`. */
	person: v.optional(v.union([v.literal(''), field.id]), ''),
	/** A body outside, by name. */
	body: v.optional(field.optionalLine(200), ''),
	due: v.optional(v.nullable(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026, or leave it empty.')), null),
	measure: v.optional(field.optionalLine(300), ''),
	difference: v.optional(field.optionalLine(300), ''),
	objectives: v.optional(field.ids(), []),
	note: v.optional(field.optionalLine(300), '')
});
export type UndertakingWish = v.InferOutput<typeof undertakingWish>;

/** Where an action is agreed: its source, that source's readers, and what links the two in the thread. */
export interface AgreedWhere {
	readonly source: Ref;
	readonly audience: Audience;
	readonly set?: Id | null;
	/** In a meeting: the topic of its agenda. */
	readonly topic?: Id | null;
	/** Workplans that it stands on from the beginning. */
	readonly plans?: readonly Id[];
	/** Further records it hangs on, such as the lesson it was agreed on in this meeting. */
	readonly links?: readonly { readonly from: Ref; readonly type: LinkType; readonly audience: Audience }[];
	/** Calendar day; today when absent. */
	readonly agreedOn?: string;
}

/**
 * A new action and its links, to be committed together with what its source changes. The caller has authorised the
 * source; owner and objectives are loaded here, so that only what the actor may know can be named.
 */
export async function undertaking(
	ctx: Context,
	wish: UndertakingWish,
	where: AgreedWhere
): Promise<{ id: Id; changes: readonly Change[] }> {
	const id = ctx.newId();
	const person = wish.person ? await ctx.read.find(people, wish.person) : null;
	await knownObjectives(ctx, wish.objectives);
	const readers = person ? audience(...where.audience, token.person(person.id)) : where.audience;
	const value = {
		what: wish.what,
		owner: person
			? { kind: 'person' as const, person: person.id }
			: wish.body
				? { kind: 'body' as const, body: wish.body }
				: null,
		due: wish.due || null,
		measure: wish.measure,
		difference: wish.difference,
		agreedOn: where.agreedOn ?? today(ctx.clock),
		source: refText(where.source),
		set: where.set ?? null,
		topic: where.topic ?? null,
		objectives: wish.objectives,
		audience: [...readers],
		progress: [],
		completion: null,
		dropping: null,
		outside: null,
		redated: [],
		decisions: [],
		asksOn: null,
		impacts: [],
		plans: [...(where.plans ?? [])],
		note: wish.note
	};
	const to = { kind: agreedActions.kind, id };
	const sourceLink = link(ctx, where.source, where.source.kind === 'lesson' ? 'agreed-on' : 'agreed-in', to, where.audience);
	const further = (where.links ?? []).map((each) => link(ctx, each.from, each.type, to, each.audience));
	return { id, changes: [create(agreedActions, id, value), sourceLink, ...further] };
}
