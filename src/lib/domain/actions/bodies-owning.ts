import type { Context } from '../shared/context';
import { agreedActions } from './agreed-action';

/** As many bodies as a choice offers. */
const MOST_BODIES = 100;

/** The bodies outside that own actions which the actor reads, those that own most where there are many, by name. */
export async function bodiesOwning(ctx: Context): Promise<readonly string[]> {
	const counted = await ctx.read.count(agreedActions, { by: 'body' });
	return [...counted]
		.toSorted(([, a], [, b]) => b - a)
		.slice(0, MOST_BODIES)
		.map(([name]) => String(name))
		.toSorted((a, b) => a.localeCompare(b, 'en-GB'));
}
