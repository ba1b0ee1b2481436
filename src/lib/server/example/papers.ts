import {
	addIssue,
	beginPaper,
	challengePage,
	checkPaper,
	paperAtWork,
	publishPaper,
	writeIssue,
	writePaper
} from '#lib/domain/action-papers';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { MARK_WORDS, type Example } from '../content';
import type { Scene, Stage } from './stage';

type Paper = Example['papers']['papers'][number];

/** A paper is written on one day, checked on another, and published. */
export const paperScenes = (stage: Stage, { papers: { papers } }: Example): Scene[] =>
	papers.flatMap((paper) => [
		{ day: paper.day, order: 18, play: () => written(stage, paper) },
		{
			day: paper.checked.day,
			order: 18,
			play: async () => seen(await stage.as(paper.checked.by, paper.checked.day), stage.id('paper', paper.handle), checkPaper)
		},
		{
			day: paper.published.day,
			order: 18,
			play: async () => {
				const { by, day, readers } = paper.published;
				const publish = (ctx: Context, id: Id, wish: { version: number }) => publishPaper(ctx, id, { ...wish, readers });
				await seen(await stage.as(by, day), stage.id('paper', paper.handle), publish);
			}
		}
	]);

/** Acts on the words as they stand at that moment. */
async function seen(
	ctx: Context,
	id: Id,
	act: (ctx: Context, id: Id, wish: { version: number }) => Promise<unknown>
): Promise<void> {
	await act(ctx, id, { version: (await paperAtWork(ctx, id)).version });
}

async function written(stage: Stage, { handle, by, day, mark, title, summary, opening, issues }: Paper): Promise<void> {
	const ctx = await stage.as(by, day);
	const id = await beginPaper(ctx, { title, note: MARK_WORDS[mark] });
	stage.name('paper', handle, id);
	await seen(ctx, id, (_, __, wish) => writePaper(ctx, id, { ...wish, title, summary, opening }));
	for (const { challenge: taken, asks } of issues) {
		const challenge = await challengePage(ctx, stage.id('challenge', taken));
		const issue = await addIssue(ctx, id, { title: '', challenge: challenge.id });
		const { title: called, wording } = challenge;
		const rows = asks.map(({ audience, text }) => ({ id: '', audience, text }));
		await seen(ctx, id, (_, __, wish) => writeIssue(ctx, id, { ...wish, issue, title: called, wording, asks: rows }));
	}
}
