import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { supervises } from '../shared/policy';
import { namesOf } from '../people';
import { entryLine, opening } from './entry-line';
import { entryTitle, learningEntries } from './learning-entry';
import { sharedWordings, type SharedWording } from './shared-wording';

/** A shared wording as lists show it; `byMe` opens the entry behind it. */
export const sharedLine = (shared: Saved<SharedWording>, me: Id | null) => ({
	id: shared.id,
	title: entryTitle(shared.wording),
	opening: opening(shared.wording, entryTitle(shared.wording)),
	day: shared.day,
	author: shared.author,
	byMe: shared.author === me,
	ref: ref(sharedWordings.kind, shared.id)
});

/** What somebody opened of their file to the actor, who supervises them, latest first. NotFound for anybody else. */
export async function openToSupervisor(ctx: Context, author: Id, after: string | null = null) {
	if (!supervises(ctx.actor, author)) throw new NotFound();
	const [page, names] = await Promise.all([
		ctx.read.list(learningEntries, { where: { author }, order: { by: 'day', direction: 'descending' }, limit: 25, after }),
		namesOf(ctx.read, [author])
	]);
	return { author: names.get(author)!, lines: page.items.map((entry) => entryLine(entry, [])), next: page.next };
}
