import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';

/** *Confidential to the set*; *Chatham House* (what was said may be used, nobody named); *attributable*. */
export const MODES = ['confidential', 'chatham-house', 'attributable'] as const;
export type Mode = (typeof MODES)[number];

const circle = v.pipe(v.number(), v.integer(), v.minValue(1));

/** A circle whose members opened what they wrote to another one, of the same set or of one that carries it on (ADR 106). */
const opening = v.object({ circle, to: v.object({ set: field.id, circle }), opening: field.act });

/** People who meet in a series. Its members and whoever facilitates it read this; nobody else knows that it exists. */
const schema = v.object({
	name: field.line(120),
	/** Terms of `set-kinds`, `compositions` and `facilitation-styles`: three things, never one. */
	kind: field.line(100),
	composition: field.optionalLine(100),
	style: field.optionalLine(100),
	purpose: field.optionalProse(2_000),
	groundRules: v.pipe(v.array(field.line(300)), v.maxLength(40)),
	/** The mode a new meeting starts with. */
	mode: v.picklist(MODES),
	/**
	 * The number of the present circle: the members between two joinings. Each joining begins the next one, and a
	 * confidential meeting is read by its own circle alone, so that joining never opens what was said before.
	 */
	circle,
	/** How many meetings have been planned so far; the next one takes the number after. */
	meetings: v.pipe(v.number(), v.integer(), v.minValue(0)),
	project: v.nullable(field.id),
	objectives: field.ids(20),
	formation: field.act,
	ending: v.nullable(field.act),
	/** The sets it carries on, at any remove: those that were merged into it or that it was split from, and theirs. */
	continues: field.ids(200),
	/** The sets that carry it on since it was merged or split; it has ended then, for good. */
	carriedOn: field.ids(10),
	openings: v.pipe(v.array(opening), v.maxLength(100)),
	/** The same seen from the other side: what was opened to circles of this set. */
	opened: v.pipe(v.array(v.object({ of: v.object({ set: field.id, circle }), to: circle })), v.maxLength(100)),
	note: field.optionalLine(300)
});
export type LearningSet = v.InferOutput<typeof schema>;

export const learningSets = collection('learning-set', schema, {
	audience: ({ openings }, id) =>
		audience(token.set(id), token.facilitatorOf(id), ...openings.map(({ to }) => token.circle(to.set, to.circle))),
	keys: {
		name: one('text', (set) => set.name.toLowerCase()),
		kind: one('text', (set) => set.kind),
		objective: many('text', (set) => set.objectives),
		continues: many('text', (set) => set.continues)
	},
	search: (set) => ({ title: set.name, body: [set.purpose] }),
	comesAlong: true,
	retention: 'agreement',
	version: 3,
	upgrades: [(set: object) => ({ ...set, continues: [], carriedOn: [], openings: [] }), (set: object) => ({ ...set, opened: [] })]
});
