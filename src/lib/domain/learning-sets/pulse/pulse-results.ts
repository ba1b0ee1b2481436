import { asRule } from '../../shared/as-rule';
import type { Day } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { everyOf } from '../../people';
import { learningSets } from '../learning-set';
import { setMeetings } from '../set-meeting';
import { FEWEST_ANSWERS } from '../without-a-name';
import { HIGHEST_MARK, pulseBoxes, type PulseBox } from './pulse-box';
import { isClosed } from './pulse-open';
import { pulseQuestions } from './pulse-questions';

/**
 * What members answered about the meetings of a set. Answers are gathered over as many meetings as it takes to have five, and
 * a meeting counts once nobody can answer any more: what is shown grows by five or more at once, so that no single answer can
 * be told from what it added. Somebody who cannot read one of the meetings does not see what was gathered over it.
 */
export async function pulseResults(ctx: Context, id: Id) {
	const [set, boxes, meetings, questions] = await Promise.all([
		ctx.read.find(learningSets, id),
		everyOf(asRule(ctx), pulseBoxes, { set: id }),
		everyOf(ctx.read, setMeetings, { set: id }),
		pulseQuestions(ctx.read)
	]);
	const readable = new Set(meetings.map((meeting) => meeting.id));
	const closed = boxes.filter(({ day }) => isClosed(ctx.clock, day)).toSorted((a, b) => (a.day < b.day ? -1 : 1));
	const gatherings = gathered(closed).filter((boxes) => boxes.every(({ meeting }) => readable.has(meeting)));
	return {
		set: { id, name: set.name },
		gatherings: gatherings.map((boxes) => ({
			from: boxes[0]!.day,
			to: boxes.at(-1)!.day,
			meetings: boxes.length,
			answers: sum(boxes.map(({ answers }) => answers)),
			questions: questions.map(({ term, label }) => ({ label, ...summedUp(boxes, term) })),
			lines: boxes.flatMap(({ lines }) => lines).toSorted((a, b) => a.localeCompare(b, 'en-GB'))
		}))
	};
}
export type PulseGathering = Awaited<ReturnType<typeof pulseResults>>['gatherings'][number];

/** Meetings one after the other, thrown together until they hold enough; the last few that do not are left out. */
export function gathered<B extends { readonly answers: number; readonly day: Day }>(boxes: readonly B[]): B[][] {
	const full: B[][] = [];
	let open: B[] = [];
	for (const box of boxes) {
		open.push(box);
		if (sum(open.map(({ answers }) => answers)) < FEWEST_ANSWERS) continue;
		full.push(open);
		open = [];
	}
	return full;
}

/** The mean of a question's marks to one decimal, and how many gave one of the upper two; nothing where too few answered it. */
function summedUp(boxes: readonly Saved<PulseBox>[], term: string): { mean: number | null; high: number; all: number } {
	const tallies = boxes.flatMap(({ marks }) => marks.filter(({ question }) => question === term).map(({ tally }) => tally));
	const counts = Array.from({ length: HIGHEST_MARK }, (_, at) => sum(tallies.map((tally) => tally[at]!)));
	const all = sum(counts);
	// A question that was put newly may have been answered by fewer than the others.
	if (all < FEWEST_ANSWERS) return { mean: null, high: 0, all };
	const mean = sum(counts.map((count, at) => count * (at + 1))) / all;
	return { mean: Math.round(mean * 10) / 10, high: counts.at(-1)! + counts.at(-2)!, all };
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
