import * as v from 'valibot';
import { change, expect, type Context } from '../../shared/context';
import type { Saved } from '../../shared/collection';
import { Conflict, Forbidden } from '../../shared/errors';
import { ref, refText, type Id } from '../../shared/ids';
import { namesOf } from '../../people';
import { noteItems, type NoteItem } from '../note-item';
import { setMeetings, type SetMeeting } from '../set-meeting';
import { paragraphMarks, type ParagraphMark, type Use } from './paragraph-mark';

export const answerForWordsWish = v.object({
	version: v.number(),
	answer: v.picklist(['yes', 'no'], 'Say yes or no.')
});

/**
 * Says whether one's words may leave, without a reason either way. A no leaves them with the set.
 * @throws Conflict where the paragraph has other words by now, or was marked for something else
 */
export async function answerForWords(ctx: Context, id: Id, wish: v.InferOutput<typeof answerForWordsWish>): Promise<void> {
	const mark = await ctx.read.find(paragraphMarks, id);
	if (mark.waitsFor !== ctx.actor.id) throw new Forbidden('Only the person whose words they are can answer.');
	const item = await ctx.read.find(noteItems, mark.item);
	if (item.version !== mark.wording || mark.version !== wish.version) throw new Conflict([refText(ref(noteItems.kind, item.id))]);
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'answerForWords',
		subject: ref(paragraphMarks.kind, id),
		changes: [change(paragraphMarks, mark, { waitsFor: null, ...(wish.answer === 'no' ? { use: 'set' as const } : {}) })],
		expects: [expect(noteItems, item)],
		key: ctx.requestKey
	});
}

/** Words of the actor's that somebody would pass on. */
export interface WordsAskedFor {
	readonly id: Id;
	readonly version: number;
	readonly meeting: { readonly id: Id; readonly title: string };
	readonly words: string;
	readonly askedBy: string;
	readonly use: Use;
}

/** What waits for the actor's answer; marks whose words have changed since ask nothing any more. */
export async function wordsAskedFor(ctx: Context): Promise<readonly WordsAskedFor[]> {
	const { items } = await ctx.read.list(paragraphMarks, { where: { waitsFor: ctx.actor.id }, limit: 50 });
	return described(ctx, items);
}

/** One of them with what its page shows; null where it waits for the actor no more. */
export async function wordsToAnswerFor(ctx: Context, id: Id): Promise<WordsAskedFor | null> {
	const mark = await ctx.read.find(paragraphMarks, id);
	const [asked] = await described(ctx, mark.waitsFor === ctx.actor.id ? [mark] : []);
	return asked ?? null;
}

async function described(ctx: Context, marks: readonly Saved<ParagraphMark>[]): Promise<WordsAskedFor[]> {
	const refs = marks.flatMap((mark) => [ref(noteItems.kind, mark.item), ref(setMeetings.kind, mark.meeting)]);
	const [found, names] = await Promise.all([
		ctx.read.findMany(refs),
		namesOf(
			ctx.read,
			marks.map(({ marking }) => marking.by)
		)
	]);
	const records = new Map(found.map(({ id, record }) => [id, record]));
	return marks.flatMap((mark) => {
		const item = records.get(mark.item) as Saved<NoteItem> | undefined;
		const meeting = records.get(mark.meeting) as Saved<SetMeeting> | undefined;
		if (!item || !meeting || item.version !== mark.wording) return [];
		const { id, version, use, marking } = mark;
		return [
			{
				id,
				version,
				use,
				meeting: { id: meeting.id, title: meeting.title },
				words: item.text,
				askedBy: names.get(marking.by)!
			}
		];
	});
}
