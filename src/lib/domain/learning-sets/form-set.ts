import * as v from 'valibot';
import { token } from '../shared/audience';
import { change, create, type Context } from '../shared/context';
import { Forbidden } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { makeKnownTo, people } from '../people';
import { knownObjectives, objectivesChosen } from '../projects';
import { learningSets, MODES } from './learning-set';
import { mayFormSets, setPolicy } from './policy';
import { beginPlace, setMemberships } from './set-membership';

const described = {
	name: field.line(120, 'Give it the name its members use.'),
	kind: field.line(100, 'Choose what kind of group this is.'),
	composition: v.optional(field.optionalLine(100), ''),
	style: v.optional(field.optionalLine(100), ''),
	purpose: v.optional(field.optionalProse(2_000), ''),
	/** One rule a line. */
	groundRules: v.optional(field.optionalProse(8_000), ''),
	mode: v.picklist(MODES, 'Choose how confidential its meetings are.'),
	objectives: v.optional(field.ids(20), []),
	note: v.optional(field.optionalLine(300), '')
};

export const formSetWish = v.object(described);
export type FormSetWish = v.InferOutput<typeof formSetWish>;

/** Forms a set. Whoever forms it facilitates it, until they hand that over. */
export async function formSet(ctx: Context, wish: FormSetWish): Promise<Id> {
	if (!mayFormSets(ctx.actor)) throw new Forbidden('Guests take part in sets; staff form them.');
	const id = ctx.newId();
	const me = await ctx.read.find(people, ctx.actor.id);
	const known = makeKnownTo(me, token.set(id));
	const set = {
		...(await setValues(ctx, wish)),
		circle: 1,
		meetings: 0,
		formation: { by: ctx.actor.id, at: ctx.clock.now() },
		ending: null,
		continues: [],
		carriedOn: [],
		openings: [],
		opened: []
	};
	const place = beginPlace(ctx, id, me, 'facilitator', 1);
	const changes = [create(learningSets, id, set), create(setMemberships, ctx.newId(), place), ...(known ? [known] : [])];
	const subject = ref('learning-set', id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'formSet', subject, changes, key: ctx.requestKey })).subject.id;
}

export const changeSetWish = v.object({ ...described, version: v.number() });

export async function changeSet(ctx: Context, set: Id, wish: v.InferOutput<typeof changeSetWish>): Promise<void> {
	const { version, ...values } = wish;
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it can change this.');
	const objectives = await objectivesChosen(ctx, seen.objectives, values.objectives);
	const next = await setValues(ctx, { ...values, note: values.note || seen.note });
	// The set stays with its project where none of its objectives is known to the actor any more.
	const project = next.project ?? (objectives.length > 0 ? seen.project : null);
	const changes = [change(learningSets, { ...seen, version }, { ...next, objectives, project })];
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'changeSet',
		subject: ref('learning-set', set),
		changes,
		key: ctx.requestKey
	});
}

/** Ends a set: nothing more is planned in it, and what was written stays with its members. */
export async function endSet(ctx: Context, set: Id): Promise<void> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'shape', ctx.actor, seen, 'Whoever facilitates it can end this.');
	const changes = [change(learningSets, seen, { ending: { by: ctx.actor.id, at: ctx.clock.now() } })];
	await ctx.store.commit({ by: ctx.actor.id, verb: 'endSet', subject: ref('learning-set', set), changes, key: ctx.requestKey });
}

/** Takes an ended set up again. */
export async function resumeSet(ctx: Context, set: Id): Promise<void> {
	const seen = await ctx.read.find(learningSets, set);
	authorize(setPolicy, 'reopen', ctx.actor, seen, 'Whoever facilitates it can take this up again.');
	const subject = ref('learning-set', set);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'resumeSet',
		subject,
		changes: [change(learningSets, seen, { ending: null })],
		key: ctx.requestKey
	});
}

async function setValues(ctx: Context, wish: FormSetWish) {
	const [first] = await knownObjectives(ctx, wish.objectives);
	return {
		...wish,
		groundRules: rulesIn(wish.groundRules),
		project: first?.project ?? null
	};
}

/** Ground rules as they were typed, one a line; empty lines are left out. */
export const rulesIn = (text: string): string[] =>
	text
		.split('\n')
		.map((each) => each.trim().slice(0, 300).toWellFormed())
		.filter((each) => each !== '');
