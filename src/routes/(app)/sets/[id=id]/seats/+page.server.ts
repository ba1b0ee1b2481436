import { endSeat, endSeatWish, offerSeat, offerSeatWish, seatsPage, takeSeat, takeSeatWish } from '#lib/domain/learning-sets';
import { answer, formAction, onRecord } from '#lib/server/http';
import { kindWords, setWords } from '../../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [page, words] = await Promise.all([seatsPage(ctx, params.id), setWords(ctx.read)]);
		return { ...page, kind: kindWords(words, page.set.kind) };
	});

const back = (id: string) => `/sets/${id}/seats`;

export const actions: Actions = {
	offer: formAction(offerSeatWish, onRecord(offerSeat, back)),
	take: formAction(
		takeSeatWish,
		onRecord((ctx, _, wish) => takeSeat(ctx, wish), back)
	),
	end: formAction(
		endSeatWish,
		onRecord((ctx, _, wish) => endSeat(ctx, wish), back)
	)
};
