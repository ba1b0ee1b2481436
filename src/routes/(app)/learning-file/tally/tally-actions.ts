import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { deleteTallyMark, tallyWork, tallyWorkWish } from '#lib/domain/invisible-work';
import { id } from '#lib/domain/shared/fields';
import { formAction } from '#lib/server/http';

/** What the pad takes, on whichever page it stands; each leads back to the pad on that page. */
export const noteOn = (page: string) =>
	formAction(
		tallyWorkWish,
		async (ctx, wish) => {
			redirect(303, `${page}?tallied=${await tallyWork(ctx, wish)}#tally`);
		},
		{ numbers: ['minutes', 'typed'] }
	);

export const undoOn = (page: string) =>
	formAction(v.object({ mark: id }), async (ctx, { mark }) => {
		await deleteTallyMark(ctx, mark);
		redirect(303, `${page}#tally`);
	});
