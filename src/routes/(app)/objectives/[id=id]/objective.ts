import { actionLines, registerPage, agreedActions } from '#lib/domain/actions';
import { learningEntries, entryTitle, sharedLine, sharedWordings } from '#lib/domain/learning-files';
import { lessonCounts, lessonsTowards } from '#lib/domain/learning-tree';
import { namesOf } from '#lib/domain/people';
import { practicesTowards } from '#lib/domain/practices';
import { objectivePage } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';

/** An objective with everything that this reader may see count towards it. What others keep to themselves adds to no figure. */
export async function objectiveWithEvidence(ctx: Context, id: Id) {
	const [objective, states, lessons, counted, open, overdue, done, practices, own, shared] = await Promise.all([
		objectivePage(ctx, id),
		lessonCounts(ctx.read, { objective: id }),
		lessonsTowards(ctx.read, id),
		ctx.read.count(agreedActions, { where: { objective: id }, by: 'state' }),
		registerPage(ctx, { whose: 'all', state: 'open', objective: id }),
		ctx.read.list(agreedActions, { where: { objective: id, state: 'open', due: { to: today(ctx.clock) } }, limit: 200 }),
		registerPage(ctx, { whose: 'all', state: 'done', objective: id }),
		practicesTowards(ctx.read, id),
		ctx.read.list(learningEntries, {
			where: { objective: id, author: ctx.actor.id },
			order: { by: 'day', direction: 'descending' },
			limit: 25
		}),
		ctx.read.list(sharedWordings, { where: { objective: id }, order: { by: 'day', direction: 'descending' }, limit: 25 })
	]);
	const lines = shared.items.map((each) => sharedLine(each, ctx.actor.id));
	const [names, late] = await Promise.all([
		namesOf(
			ctx.read,
			lines.map((line) => line.author)
		),
		actionLines(ctx.read, ctx.actor.id, today(ctx.clock), overdue.items)
	]);
	return {
		objective,
		states,
		lessons: lessons.lines,
		figures: { open: counted.get('open') ?? 0, overdue: late.length, done: counted.get('done') ?? 0 },
		open: open.lines,
		done: done.lines,
		practices,
		// What they shared stands among the shared ones already.
		ownEntries: own.items
			.filter((entry) => !shared.items.some((each) => each.entry === entry.id))
			.map((entry) => ({ id: entry.id, title: entryTitle(entry.text), day: entry.day })),
		sharedEntries: lines.map((line) => ({ id: line.id, title: line.title, day: line.day, author: names.get(line.author) ?? '' }))
	};
}
export type ObjectiveWithEvidence = Awaited<ReturnType<typeof objectiveWithEvidence>>;
