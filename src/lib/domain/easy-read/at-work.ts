import { describeReaders, namesOf } from '../people';
import type { Context } from '../shared/context';
import type { Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { easyReads, type EasyRead } from './easy-read';
import { loadEasyRead } from './load-easy-read';
import { named, originalOrNull, type FindOriginal } from './original';
import { easyReadPolicy } from './policy';
import { publishedEasyReads } from './published-easy-read';
import { stepLine } from './step-line';

/** An easy read as its writer, or whoever publishes it, sees it. */
export async function easyReadAtWork(ctx: Context, id: Id, find: FindOriginal) {
	const held = await loadEasyRead(ctx, id);
	const { easy, published } = held;
	const stands = published !== null && published.withdrawal === null;
	const [original, readers, names, history] = await Promise.all([
		originalOrNull(find, ctx.read, easy.of),
		describeReaders(ctx, easyReads.audience(easy, id)),
		namesOf(ctx.read, [easy.writer, published?.withdrawal?.by ?? null]),
		stands ? ctx.read.history(publishedEasyReads, id) : []
	]);
	return {
		id,
		version: easy.version,
		title: easy.title,
		/** `from`: the picture of the library that stands there, which readers of the published words need not know. */
		steps: easy.steps.map((step) => ({ ...stepLine(step), from: step.picture?.from ?? null })),
		check: easy.check,
		publishedBy: easy.publishedBy,
		writer: names.get(easy.writer)!,
		mine: easy.writer === ctx.actor.id,
		readers,
		savedAt: easy.saved.at,
		original: named(original),
		changed: easy.check && original && original.wording !== easy.check.original ? { at: original.wordedAt } : null,
		published: stands
			? { at: published.publication.at, revision: published.publication.revision, newer: isNewer(easy, published.wording) }
			: null,
		withdrawal: published?.withdrawal && {
			...published.withdrawal,
			by: published.withdrawal.by === null ? null : names.get(published.withdrawal.by)!
		},
		/** Earlier wordings that readers had, newest first. */
		earlier: history
			.filter(({ value }) => value.wording && value.publication.revision !== published?.publication.revision)
			.map(({ value }) => ({
				revision: value.publication.revision,
				at: value.publication.at,
				title: value.wording!.title,
				lines: value.wording!.steps.map(({ words }) => words)
			})),
		can: abilities(easyReadPolicy, ctx.actor, held)
	};
}
export type EasyReadAtWork = Awaited<ReturnType<typeof easyReadAtWork>>;

const isNewer = (easy: EasyRead, read: Pick<EasyRead, 'title' | 'steps'> | null): boolean =>
	read?.title !== easy.title || JSON.stringify(read.steps) !== JSON.stringify(easy.steps);
