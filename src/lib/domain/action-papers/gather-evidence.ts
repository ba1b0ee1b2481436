import type * as v from 'valibot';
import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import { change, expect, remove, type Change, type Context } from '../shared/context';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { links } from '../shared/thread';
import { challenges, type Challenge } from './challenge';
import type { Evidence } from './evidence';
import {
	citationOf,
	researchOf,
	withOneMore,
	type aboutEvidenceWish,
	type AddResearchWish,
	type CiteEvidenceWish
} from './gather';
import { challengePolicy } from './policy';
import { citing } from './source';

/** Cites a lesson, a practice or a learning note for a challenge; the thread shows it to whoever reads both ends. */
export async function citeForChallenge(ctx: Context, id: Id, wish: CiteEvidenceWish): Promise<void> {
	const seen = await gathering(ctx, id);
	const { citation, found } = await citationOf(ctx, seen.evidence, wish);
	const cites = citing(ctx, found, ref(challenges.kind, id));
	await keep(ctx, seen, 'citeForChallenge', withOneMore(seen.evidence, citation), [cites]);
}

/** Adds research from outside to what a challenge rests on. */
export async function addResearchToChallenge(ctx: Context, id: Id, wish: AddResearchWish): Promise<void> {
	const seen = await gathering(ctx, id);
	await keep(ctx, seen, 'addResearchToChallenge', withOneMore(seen.evidence, researchOf(ctx, wish)));
}

/** Takes one piece of evidence away, with its link. */
export async function removeFromChallenge(
	ctx: Context,
	id: Id,
	{ evidence }: v.InferOutput<typeof aboutEvidenceWish>
): Promise<void> {
	const seen = await gathering(ctx, id);
	const gone = seen.evidence.find((each) => each.id === evidence);
	if (!gone) return;
	const rest = seen.evidence.filter((each) => each !== gone);
	await keep(ctx, seen, 'removeFromChallenge', rest, await unlinked(ctx, id, gone));
}

async function gathering(ctx: Context, id: Id): Promise<Saved<Challenge>> {
	const seen = await ctx.read.find(challenges, id);
	authorize(challengePolicy, 'gather', ctx.actor, seen, 'Staff gather evidence for a challenge, as long as it is open.');
	return seen;
}

async function unlinked(ctx: Context, id: Id, gone: Evidence): Promise<Change[]> {
	if (gone.is === 'research') return [];
	const ends = { from: refText(ref(gone.kind, gone.source)), to: refText(ref(challenges.kind, id)) };
	// By the rule: whoever takes it out need not read what was cited.
	return (await asRule(ctx).list(links, { where: ends })).items.map((each) => remove(links, each));
}

const keep = (ctx: Context, seen: Saved<Challenge>, verb: string, evidence: Evidence[], more: readonly Change[] = []) =>
	ctx.store.commit({
		by: ctx.actor.id,
		verb,
		subject: ref(challenges.kind, seen.id),
		changes: [change(challenges, seen, { evidence }), ...more],
		expects: [expect(challenges, seen)],
		key: ctx.requestKey
	});
