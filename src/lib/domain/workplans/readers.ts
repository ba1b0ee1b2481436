import { audienceChoices } from '../people';
import type { Token } from '../shared/audience';
import type { Context } from '../shared/context';
import { isStaff } from '../shared/policy';

/** Those whom the actor can let read a plan, each as a token and in words: sets and projects of theirs, staff, partner bodies. */
export async function workplanReaders(ctx: Context): Promise<readonly { token: Token; words: string }[]> {
	const choices = await audienceChoices(ctx);
	return isStaff(ctx.actor) ? [...choices, { token: 'partners', words: 'People at partner bodies' }] : choices;
}

/** What a form chose, with those of before whom the actor could neither choose nor take away; others that it names are left out. */
export async function readersChosen(ctx: Context, before: readonly Token[], chosen: readonly string[]): Promise<Token[]> {
	const offered = new Set((await workplanReaders(ctx)).map((each) => each.token));
	return [...offered].filter((each) => chosen.includes(each)).concat(before.filter((each) => !offered.has(each)));
}
