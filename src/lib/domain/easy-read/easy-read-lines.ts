import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, refText, type Id, type Ref } from '../shared/ids';
import { easyReads, type EasyRead } from './easy-read';
import { publishedEasyReads } from './published-easy-read';
import { stepLine } from './step-line';

/** The published easy read of an original, as far as this reader may read it; null where there is none. */
export async function easyReadOf(read: Reading, of: Ref): Promise<{ readonly id: Id; readonly title: string } | null> {
	const sibling = await read.findUnique(publishedEasyReads, 'of', refText(of));
	return sibling?.wording ? { id: sibling.id, title: sibling.wording.title } : null;
}

/** Published easy reads that this reader may read, newest first. */
export async function easyReadLines(read: Reading, after: string | null) {
	const { items, next } = await read.list(publishedEasyReads, {
		where: { state: 'published' },
		order: { by: 'publishedAt', direction: 'descending' },
		limit: 30,
		after
	});
	return {
		lines: items.flatMap(({ id, wording, publication }) =>
			wording
				? [
						{
							id,
							title: wording.title,
							at: publication.at,
							count: wording.steps.length,
							picture: stepLine(wording.steps[0]!).picture
						}
					]
				: []
		),
		next
	};
}

/** Easy reads that the actor writes, and those that wait for a coordinator, last saved first. */
export async function easyReadsAtWork(ctx: Context) {
	const { items } = await ctx.read.list(easyReads, { order: { by: 'savedAt', direction: 'descending' }, limit: 50 });
	const published = await ctx.read.findMany(items.map(({ id }) => ref(publishedEasyReads.kind, id)));
	const standing = new Map(published.map(({ id, record }) => [id, record as unknown as { withdrawal: object | null }]));
	return items.map((each) => ({
		id: each.id,
		title: each.title,
		savedAt: each.saved.at,
		mine: each.writer === ctx.actor.id,
		state: stateOf(each, standing.get(each.id))
	}));
}

const stateOf = ({ check }: Saved<EasyRead>, published: { withdrawal: object | null } | undefined) =>
	published && !published.withdrawal ? ('published' as const) : check ? ('checked' as const) : ('draft' as const);
