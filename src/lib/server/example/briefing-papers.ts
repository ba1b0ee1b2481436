import { beginPaper, citeInPaper, issuePaper, paperPage, writePaper } from '#lib/domain/learning-sets';
import { lessons } from '#lib/domain/learning-tree';
import { publishedPractices } from '#lib/domain/practices';
import { ref, refText, type Ref } from '#lib/domain/shared/ids';
import type { Example } from '../content';
import type { Scene, Stage } from './stage';

type Meeting = Example['meetings']['meetings'][number];
type Paper = NonNullable<Meeting['briefingPaper']>;

/** The day on which a meeting's paper was issued; today where it has none. `held`: the day of the meeting. */
export const paperDay = ({ briefingPaper }: Meeting, held: number): number =>
	briefingPaper ? Math.min(held - briefingPaper.daysBefore, 0) : 0;

/** The briefing paper of a meeting that has one, written and issued by whoever facilitates. */
export const paperScenes = (stage: Stage, meeting: Meeting, chair: string, held: number): Scene[] => {
	const { briefingPaper } = meeting;
	const day = paperDay(meeting, held);
	return briefingPaper ? [{ day, order: 15, play: () => issue(stage, meeting, briefingPaper, chair, day) }] : [];
};

async function issue(stage: Stage, { handle }: Meeting, paper: Paper, chair: string, day: number): Promise<void> {
	const ctx = await stage.as(chair, day, '17:00');
	// Without words to look for it holds what the set left open alone; the rest is cited one by one.
	const id = await beginPaper(ctx, stage.id('meeting', handle), { title: paper.title, about: '' });
	for (const each of paper.cites) await citeInPaper(ctx, citedBy(stage, each), { paper: id });
	const notes = new Map(paper.cites.map((each) => [refText(citedBy(stage, each)), each.note]));
	const { version, title, about, parts } = await paperPage(ctx, id);
	const written = parts.map(({ of }) => ({ of, stays: true, note: notes.get(of) ?? '', place: notes.has(of) ? 1 : 2 }));
	await writePaper(ctx, id, { version, title, about, introduction: paper.introduction, parts: written, then: 'write' });
	await issuePaper(ctx, id, { version: version + 1 });
}

const citedBy = (stage: Stage, { lesson, practice }: Paper['cites'][number]): Ref =>
	lesson ? ref(lessons.kind, stage.id('lesson', lesson)) : ref(publishedPractices.kind, stage.id('practice', practice!));
