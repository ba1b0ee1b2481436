import { fileLine, openFile, type FileLine } from '../attachments';
import { everyOf } from '../people';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import { partAtContacts } from './contact';
import { knownOptions } from './known-options';
import { loadPractice, templateOf, wordingOf } from './load-practice';
import { practiceLines, type PracticeLine } from './practice-lines';
import { copyOf, type PracticeCopy } from './practice-copy';
import { practices, type Practice } from './practice';

/** A practice that the actor keeps, whatever has become of it. */
export interface OwnPractice extends Pick<PracticeLine, 'id' | 'title' | 'state' | 'savedAt'> {
	/** Where its copy lies in an archive that holds it, without an ending. */
	readonly place?: string;
	readonly files: readonly OwnPracticeFile[];
	/** What had no section in a newer edition of its form. */
	readonly leftOver: NonNullable<Practice['leftOver']>;
}

/** A file of one, and where it lies in an archive that holds it. */
export interface OwnPracticeFile extends Pick<FileLine, 'blob' | 'name' | 'kind' | 'size' | 'description'> {
	readonly place?: string;
}

/** Everything that the actor keeps in the library or is writing, last saved first. What others gave them to keep is theirs too. */
export async function ownPractices(ctx: Context): Promise<readonly OwnPractice[]> {
	const kept = (await everyOf(ctx.read, practices, { owner: ctx.actor.id })).toSorted((a, b) =>
		a.saved.at < b.saved.at ? 1 : -1
	);
	const lines = await practiceLines(ctx.read, kept);
	return lines.map(({ id, title, state, savedAt }, at) => {
		const { attachments = [], leftOver = [] } = kept[at]!;
		const files = attachments
			.map(fileLine)
			.map(({ blob, name, kind, size, description }) => ({ blob, name, kind, size, description }));
		return { id, title, state, savedAt, files, leftOver };
	});
}

/**
 * A copy of one of them in the words that stand now, published or not, as it can be brought in anywhere. Whoever has not agreed to be shown
 * stays in Grove, by name and number. Throws NotFound where the actor does not keep it.
 */
export async function copyOfOwn(ctx: Context, id: Id): Promise<PracticeCopy> {
	const held = await loadPractice(ctx, id);
	const { practice, published } = held;
	if (practice.owner !== ctx.actor.id) throw new NotFound();
	const wording = wordingOf(held);
	const template = await templateOf(ctx, wording);
	const copy = copyOf(partAtContacts(wording, template).published, template, await knownOptions(ctx.read, template));
	const edition = practice.wording === null && published?.wording ? published : null;
	return {
		...copy,
		note: practice.note,
		published: edition && { at: edition.publication.at, wording: edition.publication.revision, readers: edition.readers },
		files: (practice.attachments ?? []).map((each) => {
			const { name, kind, description } = fileLine(each);
			return { name, kind, bytes: each.bytes, description, address: '' };
		})
	};
}

/** The bytes of a file of one of them. Throws NotFound where the actor does not keep it, or it has no such file now. */
export async function readOwnFile(ctx: Context, id: Id, blob: Id): Promise<Uint8Array> {
	const { practice } = await loadPractice(ctx, id);
	if (practice.owner !== ctx.actor.id) throw new NotFound();
	return openFile(ctx, practices, { id, attachments: practice.attachments ?? [] }, blob).read();
}
