import { actionPrompts } from '#lib/domain/actions';
import { understandLine, type KeepLineWish } from '#lib/domain/learning-sets';
import { dayInWords } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { fewOf, saysWhatIsDone } from '#lib/domain/actions';
import { wordsOfMinutes } from '#lib/server/minutes/words';

/** How an action line is understood, in words for whoever looks it over before it is kept; null for any other line. */
export async function understood(ctx: Context, meeting: Id, wish: KeepLineWish) {
	const [{ action }, { verbs }] = await Promise.all([
		understandLine(ctx, meeting, wish, wordsOfMinutes()),
		actionPrompts(ctx.read)
	]);
	return (
		action && {
			what: action.what,
			owner: action.owner?.name ?? '',
			due: action.due ? dayInWords(action.due) : '',
			doubtful: action.doubtful,
			measure: action.measure,
			/** Verbs to begin with, where it does not say what will be done. */
			begin: saysWhatIsDone(action.what, verbs) ? '' : fewOf(verbs)
		}
	);
}
export type Understood = NonNullable<Awaited<ReturnType<typeof understood>>>;
