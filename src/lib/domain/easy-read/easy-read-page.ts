import type { Reading } from '../shared/context';
import { NotFound } from '../shared/errors';
import type { Id } from '../shared/ids';
import type { Actor } from '../shared/policy';
import { foundEasyRead } from './load-easy-read';
import { named, originalOrNull, type FindOriginal } from './original';
import { easyReadPolicy } from './policy';
import { stepLine } from './step-line';

/** A published easy read for whoever may read it, signed in or not; null where it has no words for them but they wrote it. */
export async function easyReadPage(read: Reading, id: Id, find: FindOriginal, actor: Actor | null = null) {
	const { easy, published } = await foundEasyRead({ read }, id);
	if (!published?.wording) {
		if (easy) return null;
		throw new NotFound();
	}
	const { title, steps, check } = published.wording;
	const original = await originalOrNull(find, read, published.of);
	return {
		id,
		title,
		steps: steps.map(stepLine),
		check: { madeBy: check.madeBy, checkedWith: check.checkedWith, on: check.on },
		publishedAt: published.publication.at,
		isPublic: published.audience.includes('public'),
		original: named(original),
		/** Whether the original says something else now, and since when as far as that is told. */
		changed: original && original.wording !== check.original ? { at: original.wordedAt } : null,
		works: easy !== null,
		can: { withdraw: actor !== null && easyReadPolicy.withdraw(actor, { easy, published }) }
	};
}
export type EasyReadPage = NonNullable<Awaited<ReturnType<typeof easyReadPage>>>;
