import { actionsToSend } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { workplanPage } from '#lib/domain/workplans';
import { toldInCopies } from '#lib/server/thread';

/** A plan as it leaves Grove: of its actions those that its reader may read, as each may leave. */
export async function planToSend(ctx: Context, id: Id) {
	const plan = await workplanPage(ctx, id);
	const lines = await toldInCopies(
		ctx.read,
		plan.sections.flatMap((section) => section.lines)
	);
	const leaving = new Map((await actionsToSend(ctx, lines)).map((line) => [line.id, line]));
	return {
		...plan,
		sections: plan.sections.map((section) => ({ ...section, lines: section.lines.map(({ id: line }) => leaving.get(line)!) }))
	};
}
export type PlanToSend = Awaited<ReturnType<typeof planToSend>>;
