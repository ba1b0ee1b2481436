import { redirect } from '@sveltejs/kit';
import type * as v from 'valibot';
import type { Context } from '#lib/domain/shared/context';
import { formAction, type WordsAsked } from '#lib/server/http';

type Wish = v.BaseSchema<unknown, object, v.BaseIssue<unknown>>;

/** An action of a lesson's page: one use case on this lesson, and back to it. All its readers read what is written. */
export const onLesson = <S extends Wish>(
	wish: S,
	useCase: (ctx: Context, id: string, wish: v.InferOutput<S>) => Promise<unknown>,
	words: WordsAsked = { wide: true }
) =>
	formAction(
		wish,
		async (ctx, wished, { params }) => {
			await useCase(ctx, params.id!, wished);
			redirect(303, `/tree/lessons/${params.id}`);
		},
		{ numbers: ['version', 'weeks'], words }
	);
