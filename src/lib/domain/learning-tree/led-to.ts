import { agreedActions, type AgreedAction } from '../actions';
import { entryTitle, learningEntries, type LearningEntry } from '../learning-files';
import { publishedPractices } from '../practices';
import type { Saved } from '../shared/collection';
import type { Context, Found } from '../shared/context';
import { parseRef, ref, refText, type Id } from '../shared/ids';
import { threadOf } from '../shared/thread';
import { lessons, type Lesson } from './lesson';
import { lessonLine, type LessonLine } from './lesson-line';
import { lessonOrigins, type LessonOrigin } from './lesson-origin';
import { stateWord } from './lesson-state';

/** A lesson of the actor's, back to the entry it grew from and forward to what came of it, as far as they may see. */
interface LedTo extends LessonLine {
	/** Whether others see that it is theirs. */
	readonly named: boolean;
	readonly entry: { readonly id: Id; readonly title: string; readonly day: string } | null;
	/** The states it went through up to now, first to last; `at` is null where an unnamed author's step tells no day. */
	readonly states: readonly { readonly word: string; readonly at: string | null }[];
	/** People who said that they have seen it too. */
	readonly seenToo: number;
	readonly actions: readonly ActionLed[];
	/** Practices that cite it. */
	readonly practices: readonly { readonly id: Id; readonly title: string }[];
}

interface ActionLed {
	readonly id: Id;
	readonly what: string;
	readonly is: 'open' | 'done' | 'given up';
	/** What came of doing it. */
	readonly outcome: string;
}

const AT_ONCE = 20;

/** "What my learning led to", whole: the actor's own lessons, named or not, one page at a time, those of the latest days first. Nobody else reads this list. */
export async function ledTo(ctx: Context, after: string | null = null) {
	const page = await ctx.read.list(lessonOrigins, {
		where: { author: ctx.actor.id },
		order: { by: 'day', direction: 'descending' },
		limit: AT_ONCE,
		after
	});
	const origins = page.items.filter(({ withdrawal }) => withdrawal === null);
	const [grown, threads, sources] = await Promise.all([
		ctx.read.findMany(origins.map(({ lesson }) => ref(lessons.kind, lesson))),
		Promise.all(origins.map(async ({ lesson }) => [lesson, await threadOf(ctx.read, ref(lessons.kind, lesson))] as const)),
		ctx.read.findMany(origins.flatMap(({ source }) => (source ? (parseRef(source) ?? []) : [])))
	]);
	const threadFrom = new Map(threads);
	const originOf = new Map(origins.map((each) => [each.lesson, each]));
	const entries = new Map(sources.filter(({ kind }) => kind === learningEntries.kind).map((each) => [refText(each), each]));
	const led = grown.map((each) => ledToOf(each, originOf.get(each.id)!, entries, threadFrom.get(each.id)!));
	return { lessons: led, next: page.next };
}

function ledToOf(
	{ record }: Found,
	{ source }: LessonOrigin,
	entries: ReadonlyMap<string, Found>,
	{ becameOf }: Awaited<ReturnType<typeof threadOf>>
): LedTo {
	const lesson = record as Saved<Lesson>;
	const reached = becameOf.map(({ found }) => found);
	const from = source ? entries.get(source) : undefined;
	return {
		...lessonLine(lesson),
		named: lesson.noticed.by !== null,
		entry: from ? entryLed(from) : null,
		states: [...lesson.steps, lesson.state].map(({ is, at }) => ({ word: stateWord(is), at: at || null })),
		seenToo: lesson.validations.length,
		actions: unlike(reached.filter((each) => each.kind === agreedActions.kind)).map(actionLed),
		practices: unlike(reached.filter((each) => each.kind === publishedPractices.kind)).map((each) => ({
			id: each.id,
			title: publishedPractices.search!(each.record as never, each.id)!.title
		}))
	};
}

/** Each once, though it hangs on by several links. */
const unlike = (found: readonly Found[]): readonly Found[] =>
	found.filter(({ id }, at) => found.findIndex((each) => each.id === id) === at);

function entryLed({ id, record }: Found): NonNullable<LedTo['entry']> {
	const { text, day } = record as Saved<LearningEntry>;
	return { id, title: entryTitle(text), day };
}

function actionLed({ id, record }: Found): ActionLed {
	const { what, completion, dropping } = record as Saved<AgreedAction>;
	return { id, what, is: completion ? 'done' : dropping ? 'given up' : 'open', outcome: completion?.outcome ?? '' };
}
