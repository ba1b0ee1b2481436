import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Context } from '#lib/domain/shared/context';
import { formAction } from '#lib/server/http';
import { askToLook } from './ask-to-look';

type Wish = v.BaseSchema<unknown, object, v.BaseIssue<unknown>>;
const looked = v.object({ seen: v.optional(v.string(), '') });

/** An action of a lesson's page: the words are looked at once, then one use case on this lesson, and back to it. */
export const onLesson = <S extends Wish>(
	wish: S,
	useCase: (ctx: Context, id: string, wish: v.InferOutput<S>) => Promise<unknown>
) =>
	formAction(
		v.intersect([wish, looked]),
		async (ctx, wished, { params }) => {
			const { seen, ...values } = wished as v.InferOutput<S> & v.InferOutput<typeof looked>;
			const held = await askToLook(ctx.read, values, seen);
			if (held) return held;
			await useCase(ctx, params.id!, wished as v.InferOutput<S>);
			redirect(303, `/tree/lessons/${params.id}`);
		},
		{ numbers: ['version', 'weeks'] }
	);
