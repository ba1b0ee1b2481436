import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { bringInActions } from '#lib/domain/learning-sets';
import { Invalid } from '#lib/domain/shared/errors';
import type { Context } from '#lib/domain/shared/context';
import * as field from '#lib/domain/shared/fields';
import { answer, besideReading, formAction, lookFirst } from '#lib/server/http';
import { look, rowsSent, sentList, setsToBringInto } from './look';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ sets: await setsToBringInto(ctx) }));

const bringWish = v.object({
	set: field.id,
	csv: field.prose(3_000_000, 'Choose a file, or paste the rows.'),
	headed: v.picklist(['yes', 'no']),
	columns: v.record(v.string(), v.string()),
	/** Whether rows that do not hold are left out. */
	only: v.optional(v.picklist(['all', 'held']), 'all'),
	/** The set beside which the rows were looked at, and those that it had already, with commas between. */
	seenBeside: v.optional(v.string(), ''),
	there: v.optional(v.pipe(v.string(), v.maxLength(30_000)), ''),
	/** Rows among them that come in all the same. */
	again: v.optional(v.array(v.string()), [])
});
/** Reads a list and shows what would come of it; nothing is kept. */
const lookAt = async (ctx: Context, form: FormData) => ({
	looked: await look(ctx, await sentList(form)),
	set: String(form.get('set') ?? '')
});

const bring = formAction(
	bringWish,
	async (ctx, { set, csv, headed, columns, only, seenBeside, there, again }) => {
		if (seenBeside !== '' && seenBeside !== set)
			throw Invalid.field('set', 'You looked at the rows beside another set. Look again first.');
		const rows = await rowsSent(ctx, { csv, columns, headed });
		const left = new Set(there.split(',').filter((row) => row !== '' && !again.includes(row)));
		const count = await bringInActions(
			ctx,
			set,
			rows.map((row) => (left.has(String(row.row)) ? { ...row, leftOut: true } : row)),
			only
		);
		redirect(
			303,
			`/actions?whose=all&state=open&from=learning-set&set=${set}&brought=${count}${left.size > 0 ? `&left=${left.size}` : ''}`
		);
	},
	{
		arrays: ['again'],
		words: {
			// Whoever belongs to the set may be named in what it takes on, and whoever owns one of its actions.
			of: 'learning-set',
			at: 'set',
			alsoKnown: async (ctx, _set, wish) => (await rowsSent(ctx, wish)).map(({ who }) => who)
		}
	}
);

export const actions: Actions = {
	look: lookFirst(lookAt, ['csv', 'set']),
	bring: besideReading(bring, lookAt)
};
