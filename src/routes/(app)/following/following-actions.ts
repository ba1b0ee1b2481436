import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { chooseDigest, chooseDigestWish, chooseNews, follow, followWish, preferencesWish, unfollow } from '#lib/domain/following';
import { id } from '#lib/domain/shared/fields';
import { formAction } from '#lib/server/http';
import { safePath } from '#lib/server/identity/safe-path';

/** What somebody does with what they follow, from its page or from the page of the thing itself, to which `back` leads. */
const back = v.optional(v.string(), '');
const backTo = (asked: string): string => (asked === '' ? '/following' : safePath(asked));

export const followThing = formAction(
	v.object({ ...followWish.entries, back }),
	async (ctx, wish) => {
		await follow(ctx, wish);
		redirect(303, backTo(wish.back));
	},
	{ words: 'chosen' }
);

export const unfollowThing = formAction(v.object({ follow: id, back }), async (ctx, wish) => {
	await unfollow(ctx, wish.follow);
	redirect(303, backTo(wish.back));
});

export const choose = formAction(
	preferencesWish,
	async (ctx, wish) => {
		await chooseNews(ctx, wish);
		redirect(303, '/following?chosen');
	},
	{ arrays: ['wanted'] }
);

export const digest = formAction(chooseDigestWish, async (ctx, wish) => {
	await chooseDigest(ctx, wish);
	redirect(303, '/following?chosen');
});
