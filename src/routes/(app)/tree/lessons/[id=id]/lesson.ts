import { lessonPage } from '#lib/domain/learning-tree';
import { knownPeople } from '#lib/domain/people';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { placeOf, threadLines, withSources } from '#lib/server/thread';
import { lessonChoices } from '../../compose';
import { codeLabels, lessonProse } from './lesson-prose';

/** All that the page of a lesson shows, its texts laid out, with what can be chosen in its forms. */
export async function lesson(ctx: Context, id: Id) {
	const [{ others, mergedInto, ...page }, thread, people, choices] = await Promise.all([
		lessonPage(ctx, id),
		threadLines(ctx.read, { kind: 'lesson', id }),
		knownPeople(ctx.read),
		lessonChoices(ctx)
	]);
	return {
		lesson: { ...lessonProse(page), decided: await withSources(ctx.read, page.decided) },
		source: page.mine?.source ? placeOf(page.mine.source) : null,
		codes: codeLabels(page.codes, choices.vocabularies),
		thread,
		people,
		others,
		mergedInto,
		places: choices.places,
		today: today(ctx.clock)
	};
}
