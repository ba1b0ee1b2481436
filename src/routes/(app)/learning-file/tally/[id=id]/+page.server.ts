import * as v from 'valibot';
import { changeTallyMark, changeTallyMarkWish, deleteTallyMark, tallyMarkPage } from '#lib/domain/invisible-work';
import { today } from '#lib/domain/shared/clock';
import { answer, formAction, onRecord } from '#lib/server/http';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => ({ ...(await tallyMarkPage(ctx, params.id)), today: today(ctx.clock) }));

export const actions: Actions = {
	change: formAction(
		changeTallyMarkWish,
		onRecord(changeTallyMark, () => '/learning-file/tally#marks'),
		{ numbers: ['typed', 'version'] }
	),
	delete: formAction(
		v.object({}),
		onRecord(deleteTallyMark, () => '/learning-file/tally?deleted=1')
	)
};
