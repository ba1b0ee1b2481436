import { vocabulariesOf } from '../people';
import type { Context, Reading } from '../shared/context';
import type { Id } from '../shared/ids';
import { NotFound } from '../shared/errors';
import { challenges } from './challenge';
import { evidenceLines } from './evidence-lines';
import { issueIn, paperToWrite } from './load-paper';
import { actionPapers, stateOf } from './paper';
import { publishedPapers } from './published-paper';
import { sourcesToCite } from './source';

/** Title, summary and opening of a paper, to be written on. */
export async function paperForm(ctx: Context, id: Id) {
	const { paper, wording } = await paperToWrite(ctx, id);
	const { title, summary, opening } = wording;
	return { id, version: paper.version, title, summary, opening };
}

/** One issue of a paper, to be written on: the one asked for, else the first. Throws NotFound where there is none. */
export async function issueForm(ctx: Context, id: Id, asked: Id | null) {
	const { paper, wording } = await paperToWrite(ctx, id);
	const wanted = asked ?? wording.issues[0]?.id;
	if (!wanted) throw new NotFound();
	const issue = issueIn(wording, wanted);
	const [evidence, sources, known] = await Promise.all([
		evidenceLines(ctx.read, issue.evidence),
		sourcesToCite(ctx.read),
		vocabulariesOf(ctx.read)
	]);
	return {
		paper: { id, version: paper.version, title: wording.title },
		issue: { id: issue.id, title: issue.title, wording: issue.wording, asks: issue.asks },
		evidence,
		sources,
		audiences: known.get('ask-audiences')?.terms ?? []
	};
}

/** The open challenges that a paper of the actor's could take up, and which of them it has. */
export async function challengesToTakeUp(ctx: Context, id: Id) {
	const { wording } = await paperToWrite(ctx, id);
	const taken = new Set(wording.issues.map(({ challenge }) => challenge));
	const { items } = await ctx.read.list(challenges, { where: { state: 'open' }, limit: 200 });
	return items.filter((each) => !taken.has(each.id)).map((each) => ({ id: each.id, title: each.title }));
}

/** The papers that somebody may read, latest first. `after`: the cursor of the page before. */
export async function paperLines(read: Reading, after: string | null) {
	const { items, next } = await published(read, 25, after);
	return {
		lines: items.map(({ id, wording, edition, readers }) => ({
			id,
			title: wording!.title,
			edition,
			readers,
			issues: wording!.issues.length
		})),
		next
	};
}

/** The first of them with their summaries. */
export async function latestPapers(read: Reading, limit: number) {
	const { items } = await published(read, limit);
	return items.map(({ id, wording, edition }) => ({ id, title: wording!.title, summary: wording!.summary, at: edition.at }));
}

const published = (read: Reading, limit: number, after: string | null = null) =>
	read.list(publishedPapers, {
		where: { state: 'published' },
		order: { by: 'publishedAt', direction: 'descending' },
		limit,
		after
	});

/** The papers that staff are at work on, latest first: those with words that wait. At most 50. */
export async function papersAtWork(ctx: Context) {
	const order = { by: 'savedAt', direction: 'descending' } as const;
	const { items } = await ctx.read.list(actionPapers, { order, limit: 200 });
	return items.flatMap((paper) =>
		paper.wording === null ? [] : [{ id: paper.id, title: paper.wording.title, state: stateOf(paper), savedAt: paper.saved.at }]
	);
}
