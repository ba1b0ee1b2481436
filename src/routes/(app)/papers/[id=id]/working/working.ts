import { challengesToTakeUp, paperAtWork } from '#lib/domain/action-papers';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { paperLaidOut } from '../../../../(public)/papers/paper';

/** A paper as those see it who work on it, laid out, with the challenges that it could take up. */
export async function working(ctx: Context, id: Id) {
	const { title, summary, opening, issues, footnotes, ...standing } = await paperAtWork(ctx, id);
	return {
		standing,
		paper: paperLaidOut({ title, summary, opening, issues, footnotes }),
		written: { summary: summary !== '', opening: opening !== '' },
		challenges: standing.can.write ? await challengesToTakeUp(ctx, id) : []
	};
}
