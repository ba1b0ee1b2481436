import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { bringInActions } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import * as field from '#lib/domain/shared/fields';
import { answer, besideReading, formAction, lookFirst } from '#lib/server/http';
import { look, sentList, setsToBringInto } from './look';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ sets: await setsToBringInto(ctx) }));

const bringWish = v.object({
	set: field.id,
	csv: field.prose(3_000_000, 'Choose a file, or paste the rows.'),
	headed: v.picklist(['yes', 'no']),
	columns: v.record(v.string(), v.string()),
	/** Whether rows that do not hold are left out. */
	only: v.optional(v.picklist(['all', 'held']), 'all')
});
/** Reads a list and shows what would come of it; nothing is kept. */
const lookAt = async (ctx: Context, form: FormData) => ({
	looked: await look(ctx, await sentList(form)),
	set: String(form.get('set') ?? '')
});

const bring = formAction(
	bringWish,
	async (ctx, { set, csv, headed, columns, only }) => {
		const { rows } = await look(ctx, { bytes: new TextEncoder().encode(csv), columns, headed: headed === 'yes' });
		const count = await bringInActions(ctx, set, rows, only);
		redirect(303, `/actions?whose=all&state=open&from=learning-set&set=${set}&brought=${count}`);
	},
	// Whoever belongs to the set may be named in what it takes on.
	{ words: { of: 'learning-set', at: 'set' } }
);

export const actions: Actions = {
	look: lookFirst(lookAt, ['csv', 'set']),
	bring: besideReading(bring, lookAt)
};
