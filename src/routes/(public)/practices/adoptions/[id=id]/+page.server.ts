import * as v from 'valibot';
import {
	adoptionPage,
	answerAdoption,
	answerAdoptionWish,
	askAdoptionLater,
	deleteAdoption,
	stopAskingAdoption
} from '#lib/domain/practices';
import type { Id } from '#lib/domain/shared/ids';
import { answerAnyone, formAction, onRecord } from '#lib/server/http';
import { threadLines } from '#lib/server/thread';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answerAnyone(locals, async (read, ctx) => {
		const [adoption, thread] = await Promise.all([
			adoptionPage(read, ctx, params.id),
			threadLines(read, { kind: 'adoption', id: params.id })
		]);
		return { adoption, thread };
	});

const nothing = v.object({});
const answered = (id: Id) => `/practices/adoptions/${id}#how-it-went`;

export const actions: Actions = {
	answer: formAction(answerAdoptionWish, onRecord(answerAdoption, answered), { words: { of: 'adoption' } }),
	later: formAction(nothing, onRecord(askAdoptionLater, answered)),
	stop: formAction(nothing, onRecord(stopAskingAdoption, answered)),
	delete: formAction(
		nothing,
		onRecord(deleteAdoption, () => '/practices')
	)
};
