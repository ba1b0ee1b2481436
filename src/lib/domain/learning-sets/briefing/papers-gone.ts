import { asRule } from '../../shared/as-rule';
import { remove, type Change, type Context } from '../../shared/context';
import { ref, refText, type Id } from '../../shared/ids';
import { links } from '../../shared/thread';
import { everyOf } from '../../people';
import { setDraftsGone } from '../drafts/throw-set-draft-away';
import { briefingPapers } from './briefing-paper';
import { paperOpenings } from './paper-opening';

/** What goes with a meeting that is deleted: its papers, drafts of others among them, what was being typed, what leads to them, and who opened them. */
export async function papersGone(ctx: Context, meeting: Id): Promise<readonly Change[]> {
	const all = asRule(ctx);
	const papers = await everyOf(all, briefingPapers, { meeting });
	const ids = papers.map(({ id }) => id);
	const [typed, leading, openings] = await Promise.all([
		setDraftsGone(ctx, [meeting, ...ids]),
		everyOf(all, links, { ends: { in: ids.map((id) => refText(ref(briefingPapers.kind, id))) } }),
		everyOf(all, paperOpenings, { paper: { in: ids } })
	]);
	return [
		...typed,
		...papers.map((each) => remove(briefingPapers, each)),
		...leading.map((each) => remove(links, each)),
		...openings.map((each) => remove(paperOpenings, each))
	];
}
