import { fail, redirect } from '@sveltejs/kit';
import { signInForm } from '#lib/domain/people';
import { readWish } from '#lib/server/http';
import { safePath } from '#lib/server/identity/safe-path';
import { signInHere } from '#lib/server/identity/sign-in-here';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, url }) => {
	const next = safePath(url.searchParams.get('next'));
	// Whoever is asked to sign in again before their week is over is still signed in.
	if (locals.ctx && !url.searchParams.has('again')) redirect(303, next);
	return { next };
};

export const actions: Actions = {
	default: async (event) => {
		const wish = readWish(await event.request.formData(), signInForm);
		if (!wish.success) return fail(400, wish.state);
		const result = await signInHere(event, wish.output);
		if (result.is === 'in') redirect(303, safePath(wish.output.next));
		const values = { email: wish.output.email, next: wish.output.next };
		const again = (message: string) => ({ values, issues: [], message, conflict: false });
		if (result.is === 'wrong')
			return fail(400, again('This e-mail address and password do not belong together. Check both and try again.'));
		event.setHeaders({ 'retry-after': String(result.seconds) });
		const minutes = Math.ceil(result.seconds / 60);
		return fail(
			429,
			again(
				`There were too many wrong tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`}, or ask an administrator for a reset link.`
			)
		);
	}
};
