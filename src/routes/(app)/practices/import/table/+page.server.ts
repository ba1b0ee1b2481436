import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { beginImport, bringInTable, rowsToBring, templateChoices } from '#lib/domain/practices';
import type { Context } from '#lib/domain/shared/context';
import * as field from '#lib/domain/shared/fields';
import { app } from '#lib/server/app';
import { answer, besideReading, formAction, lookFirst } from '#lib/server/http';
import { look, sentTable } from './look';
import { shown } from './shown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals }) => answer(locals, async (ctx) => ({ templates: await templateChoices(ctx) }));

const bringWish = v.object({
	template: field.id,
	csv: field.prose(3_000_000, 'Choose a file, or paste the rows.'),
	columns: v.array(v.string()),
	whole: v.picklist(['yes', 'no'], 'Say whether all come in or those that hold.')
});
/** Reads a table and shows what would come of it; nothing is kept. */
const lookAt = async (ctx: Context, form: FormData) => ({ looked: shown(await look(ctx, await sentTable(form))) });

/** Rows from which on they come in while their bringer does something else. */
const MANY = 100;

const bring = formAction(
	bringWish,
	async (ctx, { template, csv, columns, whole }) => {
		const bytes = new TextEncoder().encode(csv);
		const { rows } = await look(ctx, { bytes, template, columns });
		const wanted = { whole: whole === 'yes' };
		if (rows.length <= MANY) redirect(303, `/practices/mine?brought=${await bringInTable(ctx, template, rows, wanted)}`);
		const holding = rowsToBring(rows, wanted);
		const name = `A table of ${holding.length.toLocaleString('en-GB')} practices`;
		const id = await beginImport(ctx, { name, of: 'table', table: { template, columns }, total: rows.length, bytes });
		(await app()).imports.look();
		redirect(303, `/practices/import/many/${id}`);
	},
	// Drafts that nobody else reads; they are looked at before they are offered.
	{ arrays: ['columns'], words: 'approved' }
);

export const actions: Actions = {
	look: lookFirst(lookAt, ['csv', 'template']),
	bring: besideReading(bring, lookAt)
};
