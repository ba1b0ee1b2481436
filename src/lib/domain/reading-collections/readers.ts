import { audienceChoices } from '../people';
import type { Token } from '../shared/audience';
import type { Context } from '../shared/context';
import { has, isStaff } from '../shared/policy';

/** Those whom the actor can let read a collection, each as a token and in words: sets and projects of theirs, staff, partner bodies, anyone. */
export async function collectionReaders(ctx: Context): Promise<readonly { token: Token; words: string }[]> {
	const choices = await audienceChoices(ctx);
	return [
		...choices,
		...(isStaff(ctx.actor) ? [] : [{ token: 'staff' as const, words: 'All staff' }]),
		{ token: 'partners', words: 'People at partner bodies' },
		...(has(ctx.actor, 'coordinator') ? [{ token: 'public' as const, words: 'Anyone, also without signing in' }] : [])
	];
}

/**
 * What a form chose, with those of before whom the actor could neither choose nor take away; others that it names are left out.
 * That anyone reads it is taken back by whoever may share it.
 */
export async function readersChosen(ctx: Context, before: readonly Token[], chosen: readonly string[]): Promise<Token[]> {
	const offered = new Set((await collectionReaders(ctx)).map((each) => each.token));
	const beyond = before.filter((each) => !offered.has(each) && each !== 'public');
	const stays = before.includes('public') && !offered.has('public') && chosen.includes('public');
	return [...offered].filter((each) => chosen.includes(each)).concat(beyond, stays ? ['public'] : []);
}
