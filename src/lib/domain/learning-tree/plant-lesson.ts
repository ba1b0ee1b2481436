import * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import { audience, token, type Audience } from '../shared/audience';
import { today, type Day } from '../shared/clock';
import { create, expect, type Change, type Context, type Expectation } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { canRead } from '../shared/policy';
import { link, type LinkType } from '../shared/thread';
import { checkReaders, learningEntries } from '../learning-files';
import { knownObjectives, projects } from '../projects';
import { branches } from './branch';
import { lessons, lessonText } from './lesson';
import { lessonOrigins } from './lesson-origin';

/** A lesson as its author agrees to it. */
export const lessonWish = v.object({
	...lessonText,
	context: v.optional(lessonText.context, ''),
	whatHappened: v.optional(lessonText.whatHappened, ''),
	why: v.optional(lessonText.why, ''),
	soWhat: v.optional(lessonText.soWhat, ''),
	notHeld: v.optional(lessonText.notHeld, ''),
	/** The branch it hangs on; or a project, for its trunk. */
	place: v.pipe(v.string('Choose a place on the tree.'), field.id),
	objectives: v.optional(field.ids(20), []),
	codes: v.optional(field.terms(40), []),
	audience: v.pipe(v.optional(field.tokens, []), v.minLength(1, 'Choose who may read it.')),
	/** Whether others may see whose lesson it is. Asked each time. */
	named: v.optional(v.boolean(), false),
	note: v.optional(field.optionalLine(300), '')
});
export type LessonWish = v.InferOutput<typeof lessonWish>;

/** What a lesson grows from. Link and origin name it to the author; to others only where they may read it and the author is named. */
export interface Soil {
	readonly verb: string;
	/** The day of what it grew from. */
	readonly day: Day;
	readonly source: { readonly ref: Ref; readonly type: LinkType; readonly audience: Audience } | null;
	/** The author's own words, before redaction. */
	readonly passage: string;
	readonly changes?: readonly Change[];
	readonly expects?: readonly Expectation[];
}

/** Fewer people than this in a month, and the month itself would tell who wrote (DESIGN, section 5). */
export const FEWEST_WRITERS = 5;

/** Hangs a new lesson on the tree in one commit: lesson, origin (for its author alone) and thread. */
export async function plantLesson(ctx: Context, wish: LessonWish, from: Soil): Promise<Id> {
	const { place, named, ...text } = wish;
	await checkReaders(ctx, wish.audience);
	if (!canRead(ctx.actor, wish.audience)) throw Invalid.field('audience', 'Choose readers that you are among.');
	if (from.day > today(ctx.clock)) throw Invalid.field('day', 'This day has not come yet.');
	const [where] = await Promise.all([placeOnTree(ctx, place), knownObjectives(ctx, wish.objectives)]);

	const id = ctx.newId();
	const author = audience(token.person(ctx.actor.id));
	const lesson = {
		...text,
		...where.at,
		audience: [...audience(...wish.audience)],
		state: { is: 'noticed' as const, at: null, by: null, where: '', reason: '', supersededBy: null },
		steps: [],
		noticed: named ? { by: ctx.actor.id, day: from.day, month: from.day.slice(0, 7) } : await unnamed(ctx, from.day),
		validations: [],
		exceptions: [],
		watched: [],
		merged: null,
		splitFrom: null,
		toldFrom: 1
	};
	const source = from.source && refText(from.source.ref);
	const origin = { lesson: id, author: ctx.actor.id, source, day: from.day, passage: from.passage, withdrawal: null };
	const to = ref(lessons.kind, id);
	const receipt = await ctx.store.commit({
		by: named ? ctx.actor.id : 'unnamed',
		verb: from.verb,
		subject: to,
		changes: [
			create(lessons, id, lesson),
			create(lessonOrigins, ctx.newId(), origin),
			...(from.source ? [link(ctx, from.source.ref, from.source.type, to, named ? from.source.audience : author)] : []),
			...(from.changes ?? [])
		],
		expects: [where.expects, ...(from.expects ?? [])],
		key: ctx.requestKey
	});
	return receipt.subject.id;
}

/** The branch, or the trunk, that an id from a list of places names. Removing that branch at the same moment is a conflict. */
export async function placeOnTree(ctx: Context, place: Id) {
	const [branch] = await ctx.read.findMany([ref(branches.kind, place)]);
	if (branch) {
		const found = await ctx.read.find(branches, branch.id);
		return { at: { project: found.project, branch: found.id }, expects: expect(branches, found) };
	}
	const project = await ctx.read.find(projects, place);
	return { at: { project: project.id, branch: null }, expects: expect(projects, project) };
}

/** What may be said of when an unnamed author noticed it: the month where enough people wrote in it, else nothing. */
async function unnamed(ctx: Context, day: Day) {
	const month = day.slice(0, 7);
	const writers = await asRule(ctx).count(learningEntries, { where: { month }, by: 'author' });
	return { by: null, day: null, month: writers.size >= FEWEST_WRITERS ? month : null };
}
