import { fail, redirect, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import { bringInActions } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import * as field from '#lib/domain/shared/fields';
import { answer, formAction, refusal } from '#lib/server/http';
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
	look: ({ locals, request }) =>
		answer(locals, async (ctx) => {
			const form = await request.formData();
			return lookAt(ctx, form).catch((trouble: unknown) =>
				refusal(trouble, { csv: String(form.get('csv') ?? ''), set: String(form.get('set') ?? '') })
			);
		}),
	/** What was not accepted comes back beside what it was read as. */
	bring: Object.assign(
		async (event: RequestEvent) => {
			const form = event.request.clone();
			const { status, data } = await bring(event);
			return answer(event.locals, async (ctx) =>
				fail(status, { ...data, ...(await lookAt(ctx, await form.formData()).catch(() => ({}))) })
			);
		},
		{ schema: bring.schema, words: bring.words }
	)
};
