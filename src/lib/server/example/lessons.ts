import {
	agreeToLesson,
	applyLesson,
	commentOnLesson,
	embedLesson,
	identifyLesson,
	keepWatching,
	lessonPage,
	lessons as collection,
	lookAgain,
	mergeLesson,
	promotePassage,
	resolveComment,
	setAsideLesson,
	splitLesson,
	supersedeLesson,
	validateLesson,
	type DecideOnLessonWish,
	type LessonWish
} from '#lib/domain/learning-tree';
import { askForLessonInMeeting, decideInMeeting } from '#lib/domain/learning-sets';
import { askForLessonInSupervision, decideInSupervision } from '#lib/domain/supervision';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';
import { tokensOf } from './writing';

type Lesson = Example['tree']['lessons'][number];
type Step = Lesson['steps'][number];

export function lessonScenes(stage: Stage, example: Example): Scene[] {
	return example.tree.lessons.flatMap((lesson) => [
		{
			day: lesson.noticed,
			order: 10,
			play: async () => stage.name('lesson', lesson.handle, await noticed(stage, example, lesson))
		},
		...lesson.steps.map((step) => ({
			day: step.day,
			order: 14,
			play: async () => taken(await stage.as(step.by, step.day), stage, stage.id('lesson', lesson.handle), step)
		})),
		...lesson.comments.flatMap((comment) => commentScenes(stage, lesson.handle, comment))
	]);
}

function commentScenes(stage: Stage, lesson: string, { day, by, words, resolved }: Lesson['comments'][number]): Scene[] {
	let comment: Id;
	const written = async () => {
		comment = await commentOnLesson(await stage.as(by, day, '12:10'), stage.id('lesson', lesson), { words });
	};
	const settled = async () => resolveComment(await stage.as(resolved!.by, resolved!.day, '17:20'), comment, { version: 1 });
	return [{ day, order: 16, play: written }, ...(resolved ? [{ day: resolved.day, order: 17, play: settled }] : [])];
}

async function noticed(stage: Stage, { entries }: Example, lesson: Lesson): Promise<Id> {
	const { origin } = lesson;
	const wish: LessonWish = {
		title: lesson.title,
		context: lesson.context,
		whatHappened: lesson.whatHappened,
		why: lesson.why,
		soWhat: lesson.soWhat,
		notHeld: lesson.notHeld,
		place: stage.id('branch', lesson.branch),
		objectives: lesson.objectives.map((handle) => stage.id('objective', handle)),
		codes: [],
		audience: tokensOf(stage, lesson.sharedWith),
		named: origin.named,
		note: MARK_WORDS[lesson.mark]
	};
	if (origin.from === 'entry') {
		const author = entries.entries.find(({ handle }) => handle === origin.entry)!.author;
		return promotePassage(await stage.as(author, lesson.noticed), stage.id('entry', origin.entry), {
			...wish,
			passage: origin.passage
		});
	}
	const asking = await stage.as(origin.by, lesson.noticed);
	const request =
		origin.from === 'meeting'
			? await askForLessonInMeeting(asking, stage.id('item', origin.item), { words: origin.words })
			: await askForLessonInSupervision(asking, stage.id('supervision', origin.supervision), { words: origin.words });
	return agreeToLesson(await stage.as(origin.agreedBy, lesson.noticed), request, wish);
}

/** Where a step was decided, and how it is decided there; null for a step on the lesson's own page. */
function decidedWhere(stage: Stage, step: Step) {
	const there = 'decidedIn' in step ? step.decidedIn : undefined;
	if (!there) return null;
	return 'meeting' in there
		? { decide: decideInMeeting, at: stage.id('meeting', there.meeting) }
		: { decide: decideInSupervision, at: stage.id('supervision', there.supervision) };
}

async function taken(ctx: Context, stage: Stage, lesson: Id, step: Step): Promise<void> {
	const { version } = await ctx.read.find(collection, lesson);
	const there = decidedWhere(stage, step);
	if (there) return there.decide(ctx, there.at, decisionOf(step, lesson, version));
	switch (step.is) {
		case 'identified':
			return identifyLesson(ctx, lesson, { version, where: step.where, notHeld: step.notHeld });
		case 'validated':
			return validateLesson(ctx, lesson, { words: step.words, where: step.where, source: '', notHeld: step.notHeld });
		case 'applied':
			return applyLesson(ctx, lesson, { ...step, version, action: '' });
		case 'looked-at-again':
			return lookedAtAgain(ctx, lesson, step);
		case 'embedded':
			return embedLesson(ctx, lesson, { version, reason: step.reason, notHeld: '' });
		case 'kept-under-watch':
			return keepWatching(ctx, lesson, { version, reason: step.reason, weeks: step.weeks, notHeld: '' });
		case 'set-aside':
			return setAsideLesson(ctx, lesson, { version, reason: step.reason, notHeld: '' });
		case 'merged':
			return mergeLesson(ctx, lesson, { version, into: stage.id('lesson', step.into), notHeld: '' });
		case 'split':
			return void (await splitLesson(ctx, lesson, { ...step, version, notHeld: '' }));
		case 'superseded':
			return supersedeLesson(ctx, lesson, { version, by: stage.id('lesson', step.betterOne), reason: step.reason, notHeld: '' });
	}
}

async function lookedAtAgain(
	ctx: Context,
	lesson: Id,
	{ still, words }: Extract<Step, { is: 'looked-at-again' }>
): Promise<void> {
	const { applied } = await lessonPage(ctx, lesson);
	const { id, version } = applied[0]!;
	return lookAgain(ctx, id, { version, still, words, weeks: 8, notHeld: '' });
}

/** A step as a meeting or supervision decides it. */
function decisionOf(step: Step, lesson: Id, version: number): DecideOnLessonWish {
	const about = { lesson, version, where: '', weeks: 12 as const, notHeld: '' };
	switch (step.is) {
		case 'validated':
			return { ...about, decision: 'validate', reason: step.words, where: step.where, notHeld: step.notHeld };
		case 'kept-under-watch':
			return { ...about, decision: 'keep-watching', reason: step.reason, weeks: step.weeks };
		case 'set-aside':
			return { ...about, decision: 'set-aside', reason: step.reason };
		default:
			throw new Error(`The example has a meeting decide what none decides: ${step.is}.`);
	}
}
