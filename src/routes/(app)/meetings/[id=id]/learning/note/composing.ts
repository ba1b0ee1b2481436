import { wordsToPassOn, type LearningNoteReaders } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { Forbidden } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { wordDiff } from '#lib/server/documents';
import { checkWording, workspaceNames } from '#lib/server/identifiers';
import { renderMarkdown } from '#lib/server/markdown';

/** A learning note as it would leave: its words laid out, what the check marks in them, and what changed from the meeting's own. */
async function looked(ctx: Context, written: string, title: string, wording: string) {
	const { marks } = await checkWording(ctx.read, '', `${title}\n\n${wording}`);
	return { title, wording, html: renderMarkdown(wording), marks, changes: wordDiff(written, wording) };
}

async function mayWrite(ctx: Context, id: Id, readers: LearningNoteReaders) {
	// The names that the check looks for are asked for along with the meeting.
	const [words] = await Promise.all([wordsToPassOn(ctx, id, readers), workspaceNames(ctx.read)]);
	if (!words.page.can.withdraw) throw new Forbidden('Whoever facilitates writes the learning note.');
	return words;
}

/**
 * The learning note of a meeting while it is written. It begins with the words that were issued to these readers; `afresh`, or
 * for others, with the marked paragraphs, without names, and with each mark of the check replaced. Nothing of it is stored.
 */
export async function composing(ctx: Context, id: Id, readers: LearningNoteReaders, afresh: boolean) {
	const { page, ...words } = await mayWrite(ctx, id, readers);
	const { note } = page;
	const goesOn = note !== null && note.withdrawal === null && note.readers === readers && !afresh;
	const proposed = goesOn ? note : { title: words.title, wording: (await checkWording(ctx.read, words.unnamed)).wording };
	return {
		meeting: { id, title: page.title, set: page.set, finalised: page.finalised },
		readers,
		version: note?.version ?? 0,
		goesOn,
		paragraphs: words.paragraphs,
		first: await looked(ctx, words.written, proposed.title, proposed.wording)
	};
}

/** The same words after they were changed by hand. */
export async function lookAgain(ctx: Context, id: Id, typed: { readers: LearningNoteReaders; title: string; wording: string }) {
	const { written } = await mayWrite(ctx, id, typed.readers);
	return looked(ctx, written, typed.title, typed.wording);
}
export type Looked = Awaited<ReturnType<typeof looked>>;
