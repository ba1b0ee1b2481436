import { challengesRaised, papersRestingOn } from '#lib/domain/action-papers';
import { learningNotes, type SetStory } from '#lib/domain/learning-sets';
import { lessons } from '#lib/domain/learning-tree';
import type { Reading } from '#lib/domain/shared/context';
import { ref, refText } from '#lib/domain/shared/ids';

/**
 * The action papers that rest on what came of a set's meetings, each on the day of its edition, with the lessons that it cites.
 * `raised`: the challenges that the reader knows where they were raised.
 */
export async function papersInStory(
	read: Reading,
	{ chapters }: Pick<SetStory, 'chapters'>,
	raised: Awaited<ReturnType<typeof challengesRaised>>
) {
	const meetings = chapters.filter((chapter) => chapter.is === 'meeting');
	const learned = new Map(
		meetings.flatMap((meeting) => meeting.lessons.map((lesson) => [refText(ref(lessons.kind, lesson.id)), lesson] as const))
	);
	const papers = await papersRestingOn(read, [
		...[...learned.values()].map(({ id }) => ref(lessons.kind, id)),
		...meetings.flatMap(({ learningNote }) => (learningNote ? [ref(learningNotes.kind, learningNote)] : [])),
		...raised.filter(({ meeting }) => meetings.some(({ id }) => id === meeting)).map(({ challenge }) => challenge)
	]);
	return papers.map(({ restsOn, ...paper }) => ({
		is: 'paper' as const,
		...paper,
		lessons: [...new Set(restsOn)].flatMap((each) => learned.get(each) ?? [])
	}));
}
