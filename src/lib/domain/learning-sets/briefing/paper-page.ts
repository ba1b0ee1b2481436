import { dayOf, type Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import { parseRef, ref, refText, type Id } from '../../shared/ids';
import { abilities, authorize } from '../../shared/policy';
import { everyOf, namesOf } from '../../people';
import { learningSets } from '../learning-set';
import { setMeetings } from '../set-meeting';
import { placesIn } from '../set-membership';
import { briefingPapers, type BriefingPaper } from './briefing-paper';
import { citedIn } from './cited-material';
import { audienceOf } from './gather-material';
import { paperDraft } from './paper-draft';
import { NOT_YOURS, paperPolicy, preparingPolicy } from './policy';
import { readByEachMember } from './read-by-each-member';

/** A briefing paper with all that its page and its copies show, as this reader may read it today. */
export async function paperPage(ctx: Context, id: Id) {
	const paper = await ctx.read.find(briefingPapers, id);
	const [meeting, set, cited, names, others] = await Promise.all([
		ctx.read.find(setMeetings, paper.meeting),
		ctx.read.find(learningSets, paper.set),
		citedIn(ctx, paper.parts),
		namesOf(ctx.read, [paper.issue?.by ?? null]),
		ctx.read.findMany([paper.replaces, paper.replacedBy].flatMap((each) => (each ? [ref(briefingPapers.kind, each)] : [])))
	]);
	const other = (which: Id | null) =>
		lineOf(others.find((each) => each.id === which)?.record as Saved<BriefingPaper> | undefined);
	return {
		id,
		version: paper.version,
		title: paper.title,
		about: paper.about,
		introduction: paper.introduction,
		parts: paper.parts.map((part, at) => ({ ...part, cited: cited[at]! })),
		issue: paper.issue && { by: names.get(paper.issue.by)!, at: paper.issue.at },
		replaces: other(paper.replaces),
		replacedBy: other(paper.replacedBy),
		meeting: {
			id: meeting.id,
			title: meeting.title,
			day: dayOf(meeting.startsAt),
			startsAt: meeting.startsAt,
			mode: meeting.mode
		},
		/** Who reads it once it is issued, and who reads it now. */
		readers: { then: meeting.audience, now: paper.audience },
		set: { id: set.id, name: set.name },
		can: { ...abilities(paperPolicy, ctx.actor, paper), ...abilities(preparingPolicy, ctx.actor, meeting) }
	};
}
export type PaperPage = Awaited<ReturnType<typeof paperPage>>;

/**
 * What its writer sees of a draft before it is issued: who is in the set today, which parts, as `kind/id`, not all of them may read, and whether they
 * typed on and have not kept that.
 */
export async function beforeIssuing(ctx: Context, id: Id) {
	const { parts, set } = await ctx.read.find(briefingPapers, id);
	const [found, names, isReadByEach, typed] = await Promise.all([
		ctx.read.findMany(parts.map(({ of }) => parseRef(of)!)),
		namesOfMembers(ctx, set),
		readByEachMember(ctx, set),
		paperDraft(ctx, id)
	]);
	const open = new Set(found.filter((each) => isReadByEach(audienceOf(each))).map(refText));
	return {
		members: [...names.values()],
		closed: parts.map(({ of }) => of).filter((of) => !open.has(of)),
		typedAt: typed?.savedAt ?? null
	};
}

const namesOfMembers = async (ctx: Context, set: Id) =>
	namesOf(
		ctx.read,
		(await placesIn(ctx, set)).map(({ person }) => person)
	);

/** A paper as the page of its meeting shows it. */
interface PaperLine {
	readonly id: Id;
	readonly title: string;
	/** Null for a draft of the reader's own. */
	readonly issuedOn: Day | null;
}

const lineOf = (paper: Saved<BriefingPaper> | undefined): PaperLine | null =>
	paper ? { id: paper.id, title: paper.title, issuedOn: paper.issue && dayOf(paper.issue.at) } : null;

/** The papers of a meeting that stand: issued ones in the order they came, then the reader's own drafts. */
export async function papersFor(ctx: Context, meeting: Id): Promise<readonly PaperLine[]> {
	const papers = (await everyOf(ctx.read, briefingPapers, { meeting })).filter(({ replacedBy }) => replacedBy === null);
	const issuedAt = (paper: BriefingPaper): string => paper.issue?.at ?? 'later than any';
	return papers.toSorted((a, b) => (issuedAt(a) < issuedAt(b) ? -1 : 1)).map((paper) => lineOf(paper)!);
}

/** What the form begins with by which a paper for a meeting is begun. */
export async function paperToBegin(ctx: Context, id: Id) {
	const meeting = await ctx.read.find(setMeetings, id);
	authorize(preparingPolicy, 'prepare', ctx.actor, meeting, NOT_YOURS);
	const set = await ctx.read.find(learningSets, meeting.set);
	const topics = meeting.agenda.filter(({ kind }) => kind === 'topic').map(({ title }) => title);
	return {
		meeting: { id, title: meeting.title },
		set: { id: set.id, name: set.name },
		title: `Before ${meeting.title}`.slice(0, 200).toWellFormed(),
		about: (meeting.theme || [meeting.title, ...topics].join(' ')).slice(0, 300).toWellFormed()
	};
}
