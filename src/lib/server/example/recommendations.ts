import {
	acknowledgeRecommendation,
	asksOfPaper,
	chaseRecommendation,
	putRecommendation,
	recommendationPage,
	respondToRecommendation,
	settleRecommendation
} from '#lib/domain/action-papers';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';
import { sent } from './written';

type Paper = Example['papers']['papers'][number];
type Put = Paper['put'][number];

/** What happened to an ask, each on its day. */
export const recommendationScenes = (stage: Stage, { papers: { papers } }: Example): Scene[] =>
	papers.flatMap((paper) =>
		paper.put.flatMap((put) => {
			let id: Id;
			const scene = (day: number, act: (ctx: Context, step: { version: number; day: string }) => Promise<unknown>): Scene => ({
				day,
				order: 19,
				play: async () => {
					const ctx = await stage.as(put.by, day);
					const { version } = await recommendationPage(ctx, id);
					await act(ctx, { version, day: stage.day(day) });
				}
			});
			const { acknowledged, answered, settled, chaseOn } = put;
			return [
				{ day: put.day, order: 18, play: async () => void (id = await putTo(stage, paper, put)) },
				...(acknowledged
					? [scene(acknowledged.day, (ctx, step) => acknowledgeRecommendation(ctx, id, { ...step, chaseOn: null }))]
					: []),
				...(answered ? [scene(answered.day, (ctx, step) => answer(ctx, id, step, answered))] : []),
				...(settled
					? [scene(settled.day, (ctx, step) => settleRecommendation(ctx, id, { ...step, ...settled, day: step.day }))]
					: []),
				...(chaseOn === undefined
					? []
					: [scene(-1, (ctx, { version }) => chaseRecommendation(ctx, id, { version, chaseOn: stage.day(chaseOn) }))])
			];
		})
	);

async function putTo(stage: Stage, paper: Paper, { ask: wanted, body, by, day }: Put): Promise<Id> {
	const ctx = await stage.as(by, day);
	const id = stage.id('paper', paper.handle);
	const { text } = paper.issues.flatMap(({ asks }) => asks).find(({ handle }) => handle === wanted)!;
	const ask = (await asksOfPaper(ctx, id)).asks.find((each) => each.text === text)!;
	return putRecommendation(ctx, id, { ask: ask.id, body, day: stage.day(day) });
}

async function answer(
	ctx: Context,
	id: Id,
	step: { readonly version: number; readonly day: string },
	{ words, file }: NonNullable<Put['answered']>
): Promise<void> {
	const draft = ctx.newId();
	const attachments = (await sent(ctx, draft, file ? [file] : [])).map(({ blob, description }) => ({
		blob,
		description,
		remove: false
	}));
	await respondToRecommendation(ctx, id, { ...step, words, chaseOn: null, draft, attachments });
}
