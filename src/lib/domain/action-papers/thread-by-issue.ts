import type { Saved } from '../shared/collection';
import type { Found, Reading } from '../shared/context';
import { refText, type Id, type Ref } from '../shared/ids';
import { threadOf, type Step, type Thread } from '../shared/thread';
import { sourcesOf, type Issue } from './paper-wording';
import { publishedPapers, type PublishedPaper } from './published-paper';
import { recommendations, type Recommendation } from './recommendation';

/**
 * A thread that goes through a published paper along its issues: what was put to a body came of what its own issue takes up and
 * cites, and of nothing else in the paper. As the edition that stands has it; from a paper itself the thread goes every way.
 */
export async function threadByIssue(read: Reading, start: Ref): Promise<Thread> {
	const [{ cameFrom, becameOf }, own] = await Promise.all([
		threadOf(read, start),
		start.kind === recommendations.kind ? read.findMany([start]) : []
	]);
	const put = [...own, ...cameFrom.map(({ found }) => found)].flatMap(askOf);
	const walked = [start, ...becameOf.map(({ found }) => found)].map(refText);
	return {
		cameFrom: along(start, cameFrom, (issue, found) => asksFor(issue, put) && restsOn(issue, [refText(found)])),
		becameOf: along(start, becameOf, (issue, found) => asksFor(issue, askOf(found)) && restsOn(issue, walked))
	};
}

/** The issue of a paper that takes a challenge up, with its number there; null where none does. */
export function issueTakingUp(
	{ wording }: PublishedPaper,
	challenge: Id
): { readonly number: number; readonly title: string } | null {
	const at = wording?.issues.findIndex((issue) => issue.challenge === challenge) ?? -1;
	return at === -1 ? null : { number: at + 1, title: wording!.issues[at]!.title };
}

/** A way without what hangs on a paper by issues that it does not go through, and without what hangs on that. */
function along(start: Ref, way: readonly Step[], through: (issue: Issue, found: Found) => boolean): Step[] {
	const papers = new Map(
		way.filter(({ found }) => found.kind === publishedPapers.kind).map(({ found }) => [refText(found), found])
	);
	const kept = new Set([refText(start)]);
	return way.filter(({ nearer, found }) => {
		const paper = papers.get(refText(nearer))?.record as Saved<PublishedPaper> | undefined;
		const stays = kept.has(refText(nearer)) && (!paper || paper.wording?.issues.some((issue) => through(issue, found)));
		if (stays) kept.add(refText(found));
		return stays;
	});
}

const restsOn = (issue: Issue, refs: readonly string[]): boolean =>
	sourcesOf({ issues: [issue] }).some((source) => refs.includes(refText(source)));

const asksFor = (issue: Issue, asks: readonly Id[]): boolean => issue.asks.some(({ id }) => asks.includes(id));

/** The ask that was put to a body; none for what is no such thing. */
const askOf = ({ kind, record }: Found): Id[] => (kind === recommendations.kind ? [(record as Saved<Recommendation>).ask] : []);
