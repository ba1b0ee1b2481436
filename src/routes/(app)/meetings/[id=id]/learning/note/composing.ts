import { createHash } from 'node:crypto';
import { learningDraft, wordsToPassOn, type LearningNoteReaders } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { Forbidden } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { wordDiff } from '#lib/server/documents';
import { checkWording, workspaceNames } from '#lib/server/identifiers';
import { renderMarkdown } from '#lib/server/markdown';

/** A learning note as it would leave: its words laid out, what the check marks in them, and what changed from the meeting's own. */
async function looked(ctx: Context, { written, namedIn }: Words, title: string, wording: string) {
	const text = `${title}\n\n${wording}`;
	const { marks } = await checkWording(ctx.read, '', text);
	const marked = new Set(marks.map((mark) => mark.text));
	const ofSet = namedIn(text)
		.filter((name) => !marked.has(name))
		.map((name) => ({ text: name, what: 'somebody or a body of the set', proposal: 'a participant' }));
	return { title, wording, html: renderMarkdown(wording), marks: [...ofSet, ...marks], changes: wordDiff(written, wording) };
}
type Words = Pick<Awaited<ReturnType<typeof wordsToPassOn>>, 'written' | 'namedIn'>;

/**
 * The learning note of a meeting while it is written: as its writer left it typing, else as it was issued to these readers, else,
 * `afresh`, or for others, the marked paragraphs without names and with each mark of the check replaced.
 */
export async function composing(ctx: Context, id: Id, readers: LearningNoteReaders, afresh: boolean) {
	// The names that the check looks for are asked for along with the meeting.
	const [{ page, ...words }, kept] = await Promise.all([
		wordsToPassOn(ctx, id, readers),
		learningDraft(ctx, id, readers),
		workspaceNames(ctx.read)
	]);
	if (!page.can.write) throw new Forbidden('Whoever facilitates writes the learning note.');
	const { note } = page;
	const stands = note !== null && note.withdrawal === null && note.readers === readers;
	const draft = afresh ? null : kept;
	const begun = async () =>
		stands && !afresh ? note : { title: words.title, wording: (await checkWording(ctx.read, words.unnamed)).wording };
	const { title, wording } = draft ? (draft.values as { title: string; wording: string }) : await begun();
	const version = note?.version ?? 0;
	const from = createHash('sha256').update(words.written).digest('base64url');
	return {
		meeting: { id, title: page.title, set: page.set, finalised: page.finalised },
		readers,
		version,
		goesOn: stands && !afresh,
		/** Tells the paragraphs that may leave today from those that could when a draft was begun. */
		from,
		draft: draft && {
			id: draft.id,
			savedAt: draft.savedAt,
			overtaken: draft.seenVersion !== version,
			otherParagraphs: draft.values.from !== from
		},
		paragraphs: words.paragraphs,
		looked: await looked(ctx, words, title, wording)
	};
}
