import { actionPage } from '#lib/domain/actions';
import { carriedFor } from '#lib/domain/learning-sets';
import { describeReaders, knownPeople } from '#lib/domain/people';
import { objectiveChoices } from '#lib/domain/projects';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { renderMarkdown } from '#lib/server/markdown';
import { threadLines, withSources } from '#lib/server/thread';

/** All that the page of an action shows, its texts laid out, with what can be chosen when it is changed. */
export async function action(ctx: Context, id: Id) {
	const { audience, source, objectives: lines, ...shown } = await actionPage(ctx, id);
	const [thread, readers, people, choices, carried, [sourced]] = await Promise.all([
		threadLines(ctx.read, { kind: 'agreed-action', id }),
		describeReaders(ctx, audience),
		knownPeople(ctx.read),
		objectiveChoices(ctx.read),
		carriedFor(ctx, [{ ...shown, source }]),
		withSources(ctx.read, [{ source }])
	]);
	const progress = shown.progress.map((each) => ({ ...each, html: renderMarkdown(each.text) }));
	return {
		action: { ...shown, progress, carried: carried.get(shown.id) ?? 0 },
		lines,
		thread,
		readers,
		people,
		objectives: choices,
		today: today(ctx.clock),
		/** Null where its owner may not read the meeting or session itself. */
		sourceHref: sourced?.from?.href ?? null
	};
}
