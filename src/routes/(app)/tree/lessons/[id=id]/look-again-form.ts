import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { lookAgain, lookAgainWish } from '#lib/domain/learning-tree';
import { id } from '#lib/domain/shared/fields';
import { formAction } from '#lib/server/http';

/** Looks again at one place where a lesson is applied; `line` is its line of the register. */
export const lookAgainForm = formAction(
	v.object({ ...lookAgainWish.entries, line: id }),
	async (ctx, { line, ...wish }, { params }) => {
		await lookAgain(ctx, line, wish);
		redirect(303, `/tree/lessons/${params.id}#applied`);
	},
	{ numbers: ['version', 'weeks'], words: { wide: true } }
);
