import { publishedPapers, sourcesToCite } from '#lib/domain/action-papers';
import { learningEntries } from '#lib/domain/learning-files';
import { setMeetings } from '#lib/domain/learning-sets';
import type { Context, Found } from '#lib/domain/shared/context';
import { refText } from '#lib/domain/shared/ids';
import { dayInWords } from '#lib/ui/dates';
import { titleOf } from '#lib/server/thread';

/** Papers, meetings and own entries that are offered, the latest of each. */
const LATEST = 50;

const CALLED = { lesson: 'Lesson', 'published-practice': 'Practice', 'learning-note': 'Learning note' } as const;

/** What can show what came of an action, as far as the actor may read it: what a form offers, by `kind/id`. */
export async function recordsToCite(ctx: Context): Promise<readonly { readonly value: string; readonly label: string }[]> {
	const [sources, entries, meetings, papers] = await Promise.all([
		sourcesToCite(ctx.read),
		ctx.read.list(learningEntries, { where: { author: ctx.actor.id }, order: latest('day'), limit: LATEST }),
		ctx.read.list(setMeetings, { where: { startsAt: { to: ctx.clock.now() } }, order: latest('startsAt'), limit: LATEST }),
		ctx.read.list(publishedPapers, { where: { state: 'published' }, limit: LATEST })
	]);
	const offered = (kind: string, called: string, record: Found['record']) => {
		const found = { kind, id: record.id, record };
		return { value: refText(found), label: `${called}: ${titleOf(found)}` };
	};
	return [
		...entries.items.map((each) => offered(learningEntries.kind, `My entry, ${dayInWords(each.day)}`, each)),
		...sources.map((each) => ({ value: refText(each), label: `${CALLED[each.kind as keyof typeof CALLED]}: ${each.title}` })),
		...papers.items.map((each) => offered(publishedPapers.kind, 'Action paper', each)),
		...meetings.items.map((each) => offered(setMeetings.kind, `Meeting, ${dayInWords(each.startsAt.slice(0, 10))}`, each))
	];
}

const latest = <K extends string>(by: K) => ({ by, direction: 'descending' }) as const;
