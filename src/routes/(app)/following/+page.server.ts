import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import {
	chooseDigest,
	chooseDigestWish,
	chooseNews,
	digestOf,
	DIGESTS,
	follow,
	followedThings,
	followWish,
	howOften,
	NEWS_KINDS,
	newsKinds,
	preferencesWish,
	unfollow,
	wantedNews
} from '#lib/domain/following';
import { mailAddressOf } from '#lib/domain/people';
import { id } from '#lib/domain/shared/fields';
import { app } from '#lib/server/app';
import { answer, formAction } from '#lib/server/http';
import { safePath } from '#lib/server/identity/safe-path';
import { addressOf } from './address';
import type { Actions, PageServerLoad } from './$types';

const back = v.optional(v.string(), '');

export const load: PageServerLoad = ({ locals }) =>
	answer(locals, async (ctx) => {
		const [things, wanted, digest, address] = await Promise.all([
			followedThings(ctx),
			wantedNews(ctx),
			digestOf(ctx),
			mailAddressOf(ctx.read, ctx.actor.id)
		]);
		const { mail, digestHour } = (await app()).config;
		return {
			things: things.map(({ id, name, target }) => ({
				id,
				name,
				kind: target.kind,
				href: name === null ? null : addressOf(target)
			})),
			kinds: newsKinds.map((kind) => ({ value: kind, label: NEWS_KINDS[kind] })),
			wanted: [...wanted],
			digest: {
				often: digest?.often ?? 'never',
				next: digest?.next ?? null,
				options: howOften.map((often) => ({ value: often, label: DIGESTS[often] })),
				address,
				isSent: mail !== null,
				hour: digestHour
			}
		};
	});

const backTo = (asked: string): string => (asked === '' ? '/following' : safePath(asked));

export const actions: Actions = {
	follow: formAction(
		v.object({ ...followWish.entries, back }),
		async (ctx, wish) => {
			await follow(ctx, wish);
			redirect(303, backTo(wish.back));
		},
		{ words: 'chosen' }
	),
	unfollow: formAction(v.object({ follow: id, back }), async (ctx, wish) => {
		await unfollow(ctx, wish.follow);
		redirect(303, backTo(wish.back));
	}),
	choose: formAction(
		preferencesWish,
		async (ctx, wish) => {
			await chooseNews(ctx, wish);
			redirect(303, '/following?chosen');
		},
		{ arrays: ['wanted'] }
	),
	digest: formAction(chooseDigestWish, async (ctx, wish) => {
		await chooseDigest(ctx, wish);
		redirect(303, '/following?chosen');
	})
};
