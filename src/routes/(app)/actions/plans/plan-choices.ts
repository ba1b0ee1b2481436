import { knownPeople } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import type { Context } from '#lib/domain/shared/context';
import { workplanReaders } from '#lib/domain/workplans';

/** What the forms of a plan offer: who can keep it, who can read it, and what its actions can stand under. */
export async function planChoices(ctx: Context) {
	const [people, readers, projects] = await Promise.all([
		knownPeople(ctx.read),
		workplanReaders(ctx),
		objectiveChoices(ctx.read)
	]);
	return { people, readers, projects };
}
export type PlanChoices = Awaited<ReturnType<typeof planChoices>>;
