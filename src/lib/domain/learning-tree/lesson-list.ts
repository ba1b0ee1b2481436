import { objectives as objectiveRecords, projects } from '../projects';
import type { Saved, Where } from '../shared/collection';
import type { Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { branches } from './branch';
import { lessons, type Lesson } from './lesson';
import { stateWord, type LessonStateName } from './lesson-state';

export interface LessonListQuery {
	readonly project?: Id;
	readonly branch?: Id;
	readonly objective?: Id;
	readonly code?: string;
	readonly state?: LessonStateName;
	/** Months such as `2026-05`: noticed in this one or later, and before that one. */
	readonly noticed?: { readonly from?: string; readonly to?: string };
	readonly after: string | null;
	/** 1 to 100. */
	readonly limit: number;
}

/** Something that a lesson is joined to, where this reader knows it. */
interface Named {
	readonly id: Id;
	readonly name: string;
}

/** A lesson as it is given to programs: nobody is named in it, neither who noticed it nor who has seen it too. */
export interface ListedLesson {
	readonly id: Id;
	readonly title: string;
	readonly state: LessonStateName;
	readonly stateWord: string;
	/** `2026-03`, or null where it is not told. */
	readonly month: string | null;
	readonly project: Named | null;
	readonly branch: Named | null;
	readonly objectives: readonly Named[];
	readonly codes: readonly string[];
	readonly mergedInto: Id | null;
}

/** The same with all that it says, in Markdown. */
export interface LessonInFull extends ListedLesson {
	readonly context: string;
	readonly whatHappened: string;
	readonly why: string;
	readonly soWhat: string;
	readonly notHeld: string;
	/** What others said who have seen it too. */
	readonly seenToo: readonly { readonly words: string; readonly where: string; readonly source: string; readonly on: string }[];
	/** Where it did not hold, as was said with a step. The day is null where it is not told. */
	readonly exceptions: readonly { readonly words: string; readonly on: string | null }[];
	readonly note: string;
}

/**
 * Readable lessons, a page at a time, in an order that says nothing and stays the same. By a project, branch or objective that this
 * reader does not know nothing is found.
 */
export async function lessonList(read: Reading, { noticed, after, limit, ...query }: LessonListQuery) {
	const where: Where<typeof lessons> = { ...query, ...(noticed && { month: noticed }) };
	const asked = JOINED.flatMap(([name, kind]) => (query[name] ? [ref(kind, query[name])] : []));
	const [{ items, next }, readable] = await Promise.all([read.list(lessons, { where, after, limit }), read.findMany(asked)]);
	if (readable.length < asked.length) return { items: [], next: null };
	const known = await namedFor(read, items);
	return { items: items.map((each) => listed(each, known)), next };
}

const JOINED = [
	['project', projects.kind],
	['branch', branches.kind],
	['objective', objectiveRecords.kind]
] as const;

/** One readable lesson. Throws NotFound. */
export async function lessonInFull(read: Reading, id: Id): Promise<LessonInFull> {
	const lesson = await read.find(lessons, id);
	const { context, whatHappened, why, soWhat, notHeld, validations, exceptions, note } = lesson;
	return {
		...listed(lesson, await namedFor(read, [lesson])),
		...{ context, whatHappened, why, soWhat, notHeld, note },
		seenToo: validations.map(({ words, where, source, at }) => ({ words, where, source, on: at })),
		exceptions: exceptions.map(({ words, at }) => ({ words, on: at }))
	};
}

type Known = ReadonlyMap<Id, Named>;

function listed(
	{ id, title, state, noticed, project, branch, objectives, codes, merged }: Saved<Lesson>,
	known: Known
): ListedLesson {
	return {
		...{ id, title, state: state.is, stateWord: stateWord(state.is), month: noticed.month, codes },
		project: known.get(project) ?? null,
		branch: branch === null ? null : (known.get(branch) ?? null),
		objectives: objectives.flatMap((each) => known.get(each) ?? []),
		mergedInto: merged?.into ?? null
	};
}

/** What the lessons name, as far as this reader may know it. */
async function namedFor(read: Reading, of: readonly Lesson[]): Promise<Known> {
	const refs = of.flatMap(({ project, branch, objectives }) => [
		ref(projects.kind, project),
		...(branch === null ? [] : [ref(branches.kind, branch)]),
		...objectives.map((each) => ref(objectiveRecords.kind, each))
	]);
	const once = new Map(refs.map((each) => [each.id, each]));
	const found = await read.findMany([...once.values()]);
	return new Map(found.map(({ id, record }) => [id, { id, name: (record as unknown as { name: string }).name }]));
}
