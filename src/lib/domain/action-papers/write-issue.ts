import * as v from 'valibot';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { challenges } from './challenge';
import { issueIn, paperToWrite } from './load-paper';
import { MOST_ISSUES, type Issue } from './paper-wording';
import { slug } from './slug';
import { isSeen, saveWording } from './write-paper';

export const addIssueWish = v.object({
	/** Left empty where it takes up a challenge. */
	title: v.optional(field.optionalLine(200), ''),
	challenge: v.optional(v.union([v.literal(''), field.id]), '')
});

const askRow = v.object({
	/** Empty for one that is new. */
	id: v.optional(v.union([v.literal(''), field.id]), ''),
	audience: slug,
	/** Left empty it is taken out. */
	text: v.optional(field.optionalProse(1_000), '')
});
export const writeIssueWish = v.object({
	version: v.number(),
	issue: field.id,
	title: field.line(200, 'Say in a line what the issue is.'),
	wording: v.optional(field.optionalProse(20_000), ''),
	asks: v.optional(v.pipe(v.array(askRow), v.maxLength(20, 'At most 20 asks fit here.')), [])
});
export const aboutIssueWish = v.object({ issue: field.id });

/** Adds an issue: a challenge with its words and evidence, or one that is new. */
export async function addIssue(ctx: Context, id: Id, wish: v.InferOutput<typeof addIssueWish>): Promise<Id> {
	const held = await paperToWrite(ctx, id);
	const { issues } = held.wording;
	if (issues.length >= MOST_ISSUES) throw Invalid.field('title', `At most ${MOST_ISSUES} issues fit into a paper.`);
	const issue = { ...(await begun(ctx, wish)), id: ctx.newId(), asks: [] };
	await saveWording(ctx, held, 'addIssue', { issues: [...issues, issue] });
	return issue.id;
}

async function begun(
	ctx: Context,
	{ title, challenge }: v.InferOutput<typeof addIssueWish>
): Promise<Omit<Issue, 'id' | 'asks'>> {
	if (challenge === '') {
		if (title === '') throw Invalid.field('title', 'Say in a line what the issue is, or choose a challenge.');
		return { title, wording: '', challenge: null, evidence: [] };
	}
	const taken = await ctx.read.find(challenges, challenge);
	if (taken.ending?.is === 'taken-back') throw Invalid.field('challenge', 'It was taken back.');
	return { title: title || taken.title, wording: taken.wording, challenge, evidence: taken.evidence };
}

/** Writes one issue with what is asked because of it. */
export async function writeIssue(ctx: Context, id: Id, wish: v.InferOutput<typeof writeIssueWish>): Promise<void> {
	const held = await paperToWrite(ctx, id);
	isSeen(held, wish.version);
	const seen = issueIn(held.wording, wish.issue);
	const known = new Set(seen.asks.map((each) => each.id));
	const asks = wish.asks
		.filter(({ text }) => text !== '')
		.map((each) => ({ ...each, id: known.has(each.id) ? each.id : ctx.newId() }));
	await saveIssue(ctx, id, wish.issue, 'writeIssue', () => ({ title: wish.title, wording: wish.wording, asks }));
}

/** Changes one issue of a paper that the actor may write. */
export async function saveIssue(
	ctx: Context,
	id: Id,
	issue: Id,
	verb: string,
	values: (seen: Issue) => Partial<Issue>
): Promise<void> {
	const held = await paperToWrite(ctx, id);
	const seen = issueIn(held.wording, issue);
	const issues = held.wording.issues.map((each) => (each === seen ? { ...each, ...values(seen) } : each));
	await saveWording(ctx, held, verb, { issues });
}

/** Takes an issue out of a paper. */
export async function removeIssue(ctx: Context, id: Id, { issue }: v.InferOutput<typeof aboutIssueWish>): Promise<void> {
	const held = await paperToWrite(ctx, id);
	const gone = issueIn(held.wording, issue);
	await saveWording(ctx, held, 'removeIssue', { issues: held.wording.issues.filter((each) => each !== gone) });
}

/** Moves an issue one place towards the beginning. The first stays where it is. */
export async function moveIssueUp(ctx: Context, id: Id, { issue }: v.InferOutput<typeof aboutIssueWish>): Promise<void> {
	const held = await paperToWrite(ctx, id);
	const issues = [...held.wording.issues];
	const at = issues.indexOf(issueIn(held.wording, issue));
	if (at === 0) return;
	issues.splice(at - 1, 0, ...issues.splice(at, 1));
	await saveWording(ctx, held, 'moveIssueUp', { issues });
}
