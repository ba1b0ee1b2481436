import { digestOf, DIGESTS, followedThings, howOften, NEWS_KINDS, newsKinds, wantedNews } from '#lib/domain/following';
import { mailAddressOf } from '#lib/domain/people';
import { app } from '#lib/server/app';
import { answer } from '#lib/server/http';
import { addressOf } from './address';
import { choose, digest, followThing, unfollowThing } from './following-actions';
import type { Actions, PageServerLoad } from './$types';

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

export const actions: Actions = {
	follow: followThing,
	unfollow: unfollowThing,
	choose,
	digest
};
