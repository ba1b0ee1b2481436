import { labelOf, namesOf, vocabulariesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { evidenceLines } from './evidence-lines';
import { footnotesOf } from './footnotes';
import { loadPaper } from './load-paper';
import { actionPapers, stateOf, type ActionPaper } from './paper';
import { missingFrom, type Issue, type PaperWording } from './paper-wording';
import { paperPolicy } from './policy';
import { publishedPapers, type PublishedPaper } from './published-paper';

/** The name of the list of those whom a paper asks. */
const AUDIENCES = 'ask-audiences';

/** The words of a paper for one reader: evidence under the numbers of its footnotes, asks by whom they speak to. */
async function wordingView(read: Reading, { title, summary, opening, issues }: PaperWording) {
	const [evidence, known] = await Promise.all([
		evidenceLines(
			read,
			issues.flatMap((issue) => issue.evidence)
		),
		vocabulariesOf(read)
	]);
	const lines = new Map(evidence.map((each) => [each.id, each]));
	const { footnotes, numberOf } = footnotesOf(issues, lines);
	const audiences = known.get(AUDIENCES);
	return {
		title,
		summary,
		opening,
		issues: issues.map((issue) => ({
			id: issue.id,
			title: issue.title,
			wording: issue.wording,
			evidence: issue.evidence.map(({ id, words }) => ({ id, words, number: numberOf.get(id)! })),
			asks: byAudience(issue, (term) => labelOf(audiences, term))
		})),
		footnotes
	};
}
export type PaperWordingView = Awaited<ReturnType<typeof wordingView>>;

function byAudience({ asks }: Issue, label: (term: string) => string) {
	const terms = [...new Set(asks.map(({ audience }) => audience))];
	return terms.map((term) => ({
		audience: label(term),
		asks: asks.filter(({ audience }) => audience === term).map(({ id, text }) => ({ id, text }))
	}));
}

/** Why a published paper is not there to be read any more. */
const NOTHING = { title: '', summary: '', opening: '', issues: [], footnotes: [] } as const satisfies PaperWordingView;

/**
 * A published paper for whoever may read it, signed in or not; withdrawn, it has no words. Null where nothing of it was ever
 * published for this reader, who works on it.
 */
export async function paperPage(read: Reading, ctx: Context | null, id: Id) {
	const found = await read.findMany([ref(publishedPapers.kind, id), ref(actionPapers.kind, id)]);
	const published = found.find(({ kind }) => kind === publishedPapers.kind)?.record as Saved<PublishedPaper> | undefined;
	const paper = found.find(({ kind }) => kind === actionPapers.kind)?.record as Saved<ActionPaper> | undefined;
	if (!published) {
		if (paper) return null;
		throw new NotFound();
	}
	const { wording, edition, earlier, takenOut, withdrawal, readers, note } = published;
	return {
		id,
		...(wording ? await wordingView(read, wording) : NOTHING),
		edition,
		earlier,
		takenOut,
		withdrawal,
		readers,
		note,
		/** Whether this reader also works on it, and whether newer words wait. */
		working: paper && ctx ? { newer: paper.wording !== null, can: abilities(paperPolicy, ctx.actor, paper) } : null
	};
}
export type PaperPage = NonNullable<Awaited<ReturnType<typeof paperPage>>>;

/** The paper as those see it who write, check or publish it. */
export async function paperAtWork(ctx: Context, id: Id) {
	const { paper, published, wording } = await loadPaper(ctx, id);
	const [view, names] = await Promise.all([
		wordingView(ctx.read, wording),
		namesOf(ctx.read, [paper.owner, paper.checking?.by ?? null, paper.publication?.by ?? null, paper.withdrawal?.by ?? null])
	]);
	const done = <T extends { by: Id }>(act: T | null) => act && { ...act, by: names.get(act.by)! };
	return {
		id,
		version: paper.version,
		...view,
		state: stateOf(paper),
		/** Whether these words are other than those published. */
		isNewer: paper.wording !== null,
		missing: missingFrom(wording),
		owner: names.get(paper.owner)!,
		checking: done(paper.checking),
		publication: done(paper.publication),
		withdrawal: done(paper.withdrawal),
		publishedFor: published?.readers ?? null,
		/** How many issues were taken out of the edition that stands, and those in it whose words were taken back by staff. */
		takenOut: published?.takenOut ?? 0,
		takenBack:
			published?.wording?.issues
				.filter(({ challenge }) => challenge && paper.takenBack.includes(challenge))
				.map(({ title }) => title) ?? [],
		note: paper.note,
		can: abilities(paperPolicy, ctx.actor, paper)
	};
}
