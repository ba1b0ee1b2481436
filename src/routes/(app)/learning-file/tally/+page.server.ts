import { answer } from '#lib/server/http';
import { readTally } from './read-tally';
import { noteOn, undoOn } from './tally-actions';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => answer(locals, (ctx) => readTally(ctx, url.searchParams));

const PAGE = '/learning-file/tally';

export const actions: Actions = {
	tally: noteOn(PAGE),
	/** Of another day or length than the pad offers. */
	note: noteOn(PAGE),
	untally: undoOn(PAGE)
};
