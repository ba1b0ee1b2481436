import { lessons } from '#lib/domain/learning-tree';
import { knownPeople } from '#lib/domain/people';
import { workingPage } from '#lib/domain/practices';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { laidOut } from '../../../../(public)/practices/laid-out';

const MOST_LESSONS = 200;

/** A practice as its editors see it, laid out, with the objectives and lessons that it can be linked to. */
export async function working(ctx: Context, id: Id) {
	const [{ parts, ...practice }, projects, known, people] = await Promise.all([
		workingPage(ctx, id),
		objectiveChoices(ctx.read),
		ctx.read.list(lessons, { limit: MOST_LESSONS }),
		knownPeople(ctx.read)
	]);
	return {
		practice,
		today: today(ctx.clock),
		/** Who could keep it instead. */
		others: practice.can.handOver ? people.filter(({ id: person }) => person !== practice.ownedBy) : [],
		...laidOut(parts),
		objectives: projects.flatMap((project) => project.objectives.map(({ id, name }) => ({ id, name }))),
		lessons: known.items.map(({ id, title }) => ({ id, title })).toSorted((a, b) => a.title.localeCompare(b.title, 'en-GB'))
	};
}
