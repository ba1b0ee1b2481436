import { everyOf } from '../people';
import { asRule } from '../shared/as-rule';
import type { Saved } from '../shared/collection';
import { change, remove, type Change, type Context } from '../shared/context';
import { ref, refText, type Id } from '../shared/ids';
import { links } from '../shared/thread';
import { challenges, type Challenge } from './challenge';
import { actionPapers, type ActionPaper } from './paper';
import { linksOfPaper } from './paper-links';
import type { PaperWording } from './paper-wording';
import { publishedPapers, type PublishedPaper } from './published-paper';
import { monthNow } from './raise-challenge';

/**
 * What taking a challenge back changes: it holds no words any more, and whoever began or published a paper that takes it up is
 * told. What came out of a meeting is taken out of the edition that stands as well (ADR 125). Found by the rule.
 * @param by who is named for it; null where it came out of a meeting
 */
export async function takingBack(ctx: Context, seen: Saved<Challenge>, by: Id | null): Promise<readonly Change[]> {
	const [cited, published] = await Promise.all([
		everyOf(asRule(ctx), links, { to: refText(ref(challenges.kind, seen.id)) }),
		everyOf(asRule(ctx), publishedPapers, { challenge: seen.id })
	]);
	const ending = { is: 'taken-back' as const, by, month: monthNow(ctx), reason: '' };
	const out = seen.raising === null ? published.map((paper) => takenOut(ctx, paper, seen.id)) : [];
	return [
		change(challenges, seen, { title: '', wording: '', evidence: [], ending }),
		...cited.map((each) => remove(links, each)),
		...(await papersTold(ctx, published, seen.id)),
		...(await Promise.all(out)).flat()
	];
}

/** Nobody else than these can put a paper right. */
async function papersTold(ctx: Context, published: readonly Saved<PublishedPaper>[], challenge: Id): Promise<readonly Change[]> {
	const papers = await asRule(ctx).findMany(published.map(({ id }) => ref(actionPapers.kind, id)));
	return papers
		.map(({ record }) => record as Saved<ActionPaper>)
		.map((paper) => change(actionPapers, paper, { takenBack: [...new Set([...paper.takenBack, challenge])] }));
}

/** A published paper without the issues that take up a challenge: its page, files and search follow from its words. */
async function takenOut(ctx: Context, paper: Saved<PublishedPaper>, challenge: Id): Promise<readonly Change[]> {
	const before = paper.wording!;
	const wording: PaperWording = { ...before, issues: before.issues.filter((issue) => issue.challenge !== challenge) };
	const gone = before.issues.length - wording.issues.length;
	return [
		change(publishedPapers, paper, { wording, takenOut: paper.takenOut + gone }),
		...(await linksOfPaper(ctx, paper.id, wording))
	];
}

/** The published papers that the actor has to put right, since a challenge in them was taken back. */
export async function papersToPutRight(ctx: Context): Promise<readonly { readonly id: Id; readonly version: number }[]> {
	const papers = await everyOf(ctx.read, actionPapers, { putRight: ctx.actor.id });
	return papers.map(({ id, version }) => ({ id, version }));
}
