import { everyOf } from '../people';
import { asRule } from '../shared/as-rule';
import { remove, type Change, type Context, type Found } from '../shared/context';
import { parseRef, ref, refText, type Id, type Ref } from '../shared/ids';
import { link, links } from '../shared/thread';
import { challenges, type Challenge } from './challenge';
import type { Saved } from '../shared/collection';
import { sourcesOf, type PaperWording } from './paper-wording';
import { publishedPapers } from './published-paper';
import { citing } from './source';

/**
 * The changes by which the thread of a published paper shows what its words take up and cite, and nothing that they no longer
 * do; none for a paper that is withdrawn. Links that stand stay, also where the actor cannot read what they lead from.
 */
export async function linksOfPaper(ctx: Context, id: Id, wording: PaperWording | null): Promise<Change[]> {
	const own = ref(publishedPapers.kind, id);
	const standing = await everyOf(asRule(ctx), links, { to: refText(own) });
	const wanted = new Map((wording ? sourcesOf(wording) : []).map((each) => [refText(each), each]));
	const held = new Set(standing.map(({ from }) => from));
	const fresh = await ctx.read.findMany([...wanted].filter(([key]) => !held.has(key)).map(([, each]) => each));
	return [
		...standing.filter(({ from }) => parseRef(from) !== null && !wanted.has(from)).map((each) => remove(links, each)),
		...fresh.map((each) => linked(ctx, each, own))
	];
}

const linked = (ctx: Context, source: Found, own: Ref): Change =>
	source.kind === challenges.kind
		? link(ctx, source, 'taken-up-in', own, challenges.audience(source.record as Saved<Challenge>, source.id))
		: citing(ctx, source, own);
