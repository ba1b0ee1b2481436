import * as v from 'valibot';
import { describeReaders, supervisorNameOf } from '#lib/domain/people';
import { openTraining, trainingToOpen } from '#lib/domain/training-log';
import { answer, formAction, onRecord } from '#lib/server/http';
import { checkWording } from '#lib/server/identifiers';
import { renderMarkdown } from '#lib/server/markdown';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ text, ownWords, audience, ...training }, supervisor] = await Promise.all([
			trainingToOpen(ctx, params.id),
			supervisorNameOf(ctx)
		]);
		const [{ marks }, readers] = await Promise.all([
			checkWording(ctx.read, ownWords),
			audience && describeReaders(ctx, audience)
		]);
		return { training, html: renderMarkdown(text, 2), marks, readers, supervisor };
	});

export const actions: Actions = {
	open: formAction(
		v.object({}),
		onRecord(openTraining, (id) => `/learning-file/training/${id}`)
	)
};
