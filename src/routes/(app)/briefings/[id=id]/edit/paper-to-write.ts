import { paperAsTyped, paperDraft, paperPage } from '#lib/domain/learning-sets';
import type { Context } from '#lib/domain/shared/context';
import { Forbidden } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { citedWords } from '../cited-words';
import { sideBySide } from './side-by-side';

/** A draft as its form shows it: as it is kept, or as its writer left it typing. `overtaken`: it was kept elsewhere since. */
export async function paperToWrite(ctx: Context, id: Id) {
	const [page, draft] = await Promise.all([paperPage(ctx, id), paperDraft(ctx, id)]);
	const { can, version, meeting, set } = page;
	if (!can.write) throw new Forbidden('An issued paper stays as it is. Whoever facilitates can write another in its place.');
	const { title, about, introduction, parts } = draft ? paperAsTyped(page, draft.values) : page;
	const lines = parts.map(({ cited, of, stays, note }) => {
		const { kind, title: called, facts } = citedWords(cited);
		return { of, stays, note, kind, title: called, facts };
	});
	return {
		paper: { id, version, called: page.title, title, about, introduction },
		lines,
		draft: draft && { id: draft.id, savedAt: draft.savedAt, overtaken: draft.seenVersion !== version },
		/** Words from other pages of its writer's that lie beside the draft. */
		aside: (draft?.aside ?? []).map(({ id: aside, values, savedAt }) => ({
			id: aside,
			savedAt,
			differing: sideBySide({ title, introduction, lines }, paperAsTyped({ ...page, parts: lines }, values))
		})),
		meeting,
		set
	};
}
