import { fail, redirect } from '@sveltejs/kit';
import { openFromOutside, reportFromOutside, reportFromOutsideWish } from '#lib/domain/actions';
import { Invalid, NotFound } from '#lib/domain/shared/errors';
import { isId } from '#lib/domain/shared/ids';
import { app } from '#lib/server/app';
import { answerAnyone, readWish, refusal } from '#lib/server/http';
import { tokenIn } from '#lib/server/identity/token-cookie';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = (event) => {
	// Whoever sits at this computer next shall not find it again once the link has ended.
	event.setHeaders({ 'cache-control': 'private, no-store' });
	return answerAnyone(event.locals, async () => ({ action: await openFromOutside(await app(), tokenIn(event, 'report')) }));
};

/** What whoever was writing is told whose link stopped leading anywhere meanwhile. */
const ENDED = Invalid.field(
	'text',
	'This link can no longer be used, so nothing was sent. Copy what you wrote, and ask whoever sent you the link for a new one.'
);

export const actions: Actions = {
	default: async (event) => {
		const form = await event.request.formData();
		const wish = readWish(form, reportFromOutsideWish);
		if (!wish.success) return fail(400, wish.state);
		const key = form.get('request-key');
		try {
			await reportFromOutside(await app(), tokenIn(event, 'report'), wish.output, isId(key) ? key : undefined);
		} catch (trouble) {
			return refusal(trouble instanceof NotFound ? ENDED : trouble, wish.values);
		}
		redirect(303, '/report?kept=1');
	}
};
