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
import type { Id } from '#lib/domain/shared/ids';
import { answer, formAction, onRecord } from '#lib/server/http';
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
const here = (id: Id) => `/learning-file/training/${id}`;
const afterwards = (id: Id) => `${here(id)}#afterwards`;

export const actions: Actions = {
	answer: formAction(answerWhatChangedWish, onRecord(answerWhatChanged, afterwards), {
		booleans: ['again'],
		words: trainingWords
	}),
	later: formAction(nothing, onRecord(askWhatChangedLater, afterwards)),
	stop: formAction(nothing, onRecord(stopAskingWhatChanged, afterwards)),
	takeBack: formAction(nothing, onRecord(takeTrainingBack, here)),
	delete: formAction(
		nothing,
		onRecord(deleteTraining, () => '/learning-file/training?deleted=1')
	)
};
