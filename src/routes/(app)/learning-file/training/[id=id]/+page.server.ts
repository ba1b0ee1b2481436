import { redirect } from '@sveltejs/kit';
import * as v from 'valibot';
import { describeReaders, supervisorNameOf } from '#lib/domain/people';
import {
	answerWhatChanged,
	answerWhatChangedWish,
	askWhatChangedLater,
	deleteTraining,
	stopAskingWhatChanged,
	takeTrainingBack,
	trainingPage
} from '#lib/domain/training-log';
import { answer, formAction } from '#lib/server/http';
import { renderMarkdown } from '#lib/server/markdown';
import { threadLines } from '#lib/server/thread';
import { trainingWays, trainingWords } from '../words';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params }) =>
	answer(locals, async (ctx) => {
		const [{ audience, took, afterwards, way, ...training }, thread, supervisor, ways] = await Promise.all([
			trainingPage(ctx, params.id),
			threadLines(ctx.read, { kind: 'training', id: params.id }),
			supervisorNameOf(ctx),
			trainingWays(ctx.read)
		]);
		return {
			training: {
				...training,
				way: ways.find(({ value }) => value === way)?.label ?? '',
				took: took === '' ? null : renderMarkdown(took, 2),
				afterwards: afterwards.map(({ day, text }) => ({ day, html: renderMarkdown(text, 3) })),
				readers: await describeReaders(ctx, audience)
			},
			thread,
			supervisor
		};
	});

const nothing = v.object({});
const back = (id: string, place = '') => redirect(303, `/learning-file/training/${id}${place}`);

export const actions: Actions = {
	answer: formAction(
		answerWhatChangedWish,
		async (ctx, wish, { params }) => {
			await answerWhatChanged(ctx, params.id!, wish);
			back(params.id!, '#afterwards');
		},
		{ booleans: ['again'], words: trainingWords }
	),
	later: formAction(nothing, async (ctx, _, { params }) => {
		await askWhatChangedLater(ctx, params.id!);
		back(params.id!, '#afterwards');
	}),
	stop: formAction(nothing, async (ctx, _, { params }) => {
		await stopAskingWhatChanged(ctx, params.id!);
		back(params.id!, '#afterwards');
	}),
	takeBack: formAction(nothing, async (ctx, _, { params }) => {
		await takeTrainingBack(ctx, params.id!);
		back(params.id!);
	}),
	delete: formAction(nothing, async (ctx, _, { params }) => {
		await deleteTraining(ctx, params.id!);
		redirect(303, '/learning-file/training?deleted=1');
	})
};
