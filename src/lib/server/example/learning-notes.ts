import { issueLearningNote, markParagraphs, noteItems } from '#lib/domain/learning-sets';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

/** What members mark in finalised notes, and what facilitators let leave on the same day. */
export function learningNoteScenes(stage: Stage, { 'learning-notes': { learningNotes } }: Example): Scene[] {
	return learningNotes.map(({ meeting, by, day, marks, issued }) => ({
		day,
		order: 13,
		play: async () => {
			const ctx = await stage.as(by, day);
			const id = stage.id('meeting', meeting);
			const paragraphs = marks.map(async ({ item: handle, use }) => {
				const item = stage.id('item', handle);
				return { item, use, version: (await ctx.read.find(noteItems, item)).version };
			});
			await markParagraphs(ctx, id, { paragraphs: await Promise.all(paragraphs) });
			if (issued) await issueLearningNote(ctx, id, { version: 0, ...issued });
		}
	}));
}
