import * as v from 'valibot';
import type { Token } from '../shared/audience';
import type { Saved } from '../shared/collection';
import { change, remove, type Change, type Context, type Found } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { authorize } from '../shared/policy';
import { link, links } from '../shared/thread';
import { everyOf } from '../people';
import { objectives, type Objective } from '../projects';
import { loadPractice, type Held } from './load-practice';
import { practicePolicy } from './policy';
import { isPublished, practices, type Practice } from './practice';
import { publishedPractices } from './published-practice';

// Lessons stand further right; here they are known by kind and id only.
const LESSON = 'lesson';
const MOST = { objectives: 20, lessons: 50 } as const;
type Ends = keyof typeof MOST;

export const linkObjectiveWish = v.object({ objective: field.id });
export const citeLessonWish = v.object({ lesson: field.id });

/** Says that a practice serves an objective. Once it is published the thread shows it from both ends. */
export const linkPracticeToObjective = (
	ctx: Context,
	id: Id,
	{ objective }: v.InferOutput<typeof linkObjectiveWish>
): Promise<Id> => tie(ctx, id, 'linkPracticeToObjective', 'objectives', ref(objectives.kind, objective));

/** Says that a practice cites a lesson. Once it is published the thread shows it from both ends. */
export const citeLesson = (ctx: Context, id: Id, { lesson }: v.InferOutput<typeof citeLessonWish>): Promise<Id> =>
	tie(ctx, id, 'citeLesson', 'lessons', ref(LESSON, lesson));

export const unlinkPracticeFromObjective = (
	ctx: Context,
	id: Id,
	{ objective }: v.InferOutput<typeof linkObjectiveWish>
): Promise<Id> => untie(ctx, id, 'unlinkPracticeFromObjective', 'objectives', ref(objectives.kind, objective));

export const unciteLesson = (ctx: Context, id: Id, { lesson }: v.InferOutput<typeof citeLessonWish>): Promise<Id> =>
	untie(ctx, id, 'unciteLesson', 'lessons', ref(LESSON, lesson));

/** The links of a practice that comes into the library, to what its publisher can read of what it names. */
export async function linksOf(ctx: Context, id: Id, practice: Practice): Promise<Change[]> {
	const ends = [
		...practice.objectives.map((each) => ref(objectives.kind, each)),
		...practice.lessons.map((each) => ref(LESSON, each))
	];
	return (await ctx.read.findMany(ends)).map((end) => linkTo(ctx, id, end));
}

/** Takes the links of a practice that leaves the library away, as far as the actor can read them. */
export async function withoutLinks(ctx: Context, id: Id): Promise<Change[]> {
	const tied = await everyOf(ctx.read, links, { ends: refText(ref(publishedPractices.kind, id)) });
	return tied.map((each) => remove(links, each));
}

async function tie(ctx: Context, id: Id, verb: string, ends: Ends, end: Ref): Promise<Id> {
	const held = await loadPractice(ctx, id);
	authorize(practicePolicy, 'link', ctx.actor, held.practice, 'Its owner and coordinators link a practice.');
	const [found] = await ctx.read.findMany([end]);
	if (!found) throw new NotFound();
	const named = held.practice[ends];
	if (named.includes(end.id)) return id;
	if (named.length >= MOST[ends]) throw Invalid.field('', `A practice names at most ${MOST[ends]} of these.`);
	const linked = isPublished(held.practice) ? [linkTo(ctx, id, found)] : [];
	return keep(ctx, id, verb, [...naming(held, ends, [...named, end.id]), ...linked]);
}

async function untie(ctx: Context, id: Id, verb: string, ends: Ends, end: Ref): Promise<Id> {
	const held = await loadPractice(ctx, id);
	authorize(practicePolicy, 'link', ctx.actor, held.practice, 'Its owner and coordinators link a practice.');
	const own = refText(ref(publishedPractices.kind, id));
	const { items } = await ctx.read.list(links, {
		where: end.kind === LESSON ? { from: refText(end), to: own } : { from: own, to: refText(end) }
	});
	const rest = held.practice[ends].filter((each) => each !== end.id);
	return keep(ctx, id, verb, [...naming(held, ends, rest), ...items.map((each) => remove(links, each))]);
}

/** The changes by which a practice, and its place in the library, name other ends. */
const naming = ({ practice, published }: Held, ends: Ends, ids: readonly Id[]): Change[] => [
	change(practices, practice, { [ends]: [...ids] }),
	...(published && ends === 'objectives' ? [change(publishedPractices, published, { objectives: [...ids] })] : [])
];

/** A lesson came before the practice that cites it; an objective is what a practice counts towards. */
function linkTo(ctx: Context, id: Id, end: Found): Change {
	const own = ref(publishedPractices.kind, id);
	return end.kind === LESSON
		? link(ctx, end, 'cited-by', own, (end.record as Saved<{ audience: readonly Token[] }>).audience)
		: link(ctx, own, 'serves', end, objectives.audience(end.record as Saved<Objective>, end.id));
}

const keep = async (ctx: Context, id: Id, verb: string, changes: readonly Change[]): Promise<Id> => {
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb, subject, changes, key: ctx.requestKey })).subject.id;
};
