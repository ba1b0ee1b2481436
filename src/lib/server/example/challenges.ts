import { addResearchToChallenge, citeForChallenge, endChallenge, raiseChallenge, raiseFromNote } from '#lib/domain/action-papers';
import { markParagraphs, noteItems } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

type Challenge = Example['challenges']['challenges'][number];
type Piece = Challenge['evidence'][number]['pieces'][number];

/** Challenges are raised on their day, and evidence comes to them on later ones. */
export const challengeScenes = (stage: Stage, { challenges: { challenges } }: Example): Scene[] =>
	challenges.flatMap((challenge) => [
		{ day: challenge.day, order: 18, play: () => raised(stage, challenge) },
		...challenge.evidence.map(({ by, day, pieces }) => ({
			day,
			order: 19,
			play: async () => {
				const ctx = await stage.as(by, day);
				for (const piece of pieces) await gathered(ctx, stage, stage.id('challenge', challenge.handle), piece);
			}
		})),
		...(challenge.ended ? [endScene(stage, challenge.handle, challenge.ended)] : [])
	]);

async function raised(stage: Stage, { handle, by, day, item: from, title, wording, readers }: Challenge): Promise<void> {
	const ctx = await stage.as(by, day);
	const wish = { title, wording, readers };
	stage.name('challenge', handle, from ? await outOfNote(ctx, stage.id('item', from), wish) : await raiseChallenge(ctx, wish));
}

async function outOfNote(ctx: Context, item: Id, wish: Parameters<typeof raiseFromNote>[2]): Promise<Id> {
	const { meeting, version } = await ctx.read.find(noteItems, item);
	// The paper that takes them up is for anyone.
	await markParagraphs(ctx, meeting, { paragraphs: [{ item, version, use: 'public' }] });
	return raiseFromNote(ctx, item, wish);
}

async function gathered(ctx: Context, stage: Stage, id: Id, piece: Piece): Promise<void> {
	if ('author' in piece) return addResearchToChallenge(ctx, id, piece);
	await citeForChallenge(ctx, id, { source: sourceOf(stage, piece), words: piece.words });
}

/** `kind/id` of what a piece of evidence cites. */
const sourceOf = (stage: Stage, piece: Exclude<Piece, { author: string }>): string =>
	'lesson' in piece ? `lesson/${stage.id('lesson', piece.lesson)}` : `published-practice/${stage.id('practice', piece.practice)}`;

const endScene = (stage: Stage, handle: string, { by, day, is, reason }: NonNullable<Challenge['ended']>): Scene => ({
	day,
	order: 19,
	play: async () => endChallenge(await stage.as(by, day), stage.id('challenge', handle), { is, reason })
});
