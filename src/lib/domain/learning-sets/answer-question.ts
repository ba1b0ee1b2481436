import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Forbidden, Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref } from '../shared/ids';
import { belongsTo } from '../shared/policy';
import { amongOthers } from './among-others';
import { noteItems } from './note-item';

export const answerQuestionWish = v.object({
	item: field.id,
	answered: v.picklist(['yes', 'no'], 'Choose from the list.'),
	/** The line of the same note that answers it; empty where none does. */
	line: v.optional(v.union([v.literal(''), field.id], 'Choose a line of this note.'), '')
});

/**
 * Marks a question of a note as answered, by which line of it where there is one, or as open again. It can be done once the note is
 * locked too: its words stay as they are, and questions are often answered later.
 */
export async function answerQuestion(ctx: Context, wish: v.InferOutput<typeof answerQuestionWish>): Promise<void> {
	await amongOthers(async () => {
		const seen = await ctx.read.find(noteItems, wish.item);
		if (!belongsTo(ctx.actor, seen.set)) throw new Forbidden('The members of the set say what is answered.');
		if (seen.kind !== 'question') throw Invalid.field('item', 'Only a question is answered.');
		if (wish.line) {
			const line = await ctx.read.find(noteItems, wish.line);
			if (line.meeting !== seen.meeting) throw new NotFound();
			if (line.id === seen.id) throw Invalid.field('line', 'Choose another line than the question.');
		}
		const answer = wish.answered === 'yes' ? { by: ctx.actor.id, at: ctx.clock.now(), line: wish.line || null } : null;
		await ctx.store.commit({
			by: ctx.actor.id,
			verb: 'answerQuestion',
			subject: ref(noteItems.kind, seen.id),
			changes: [change(noteItems, seen, { answer })],
			key: ctx.requestKey
		});
	});
}
