import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { NotFound } from '../shared/errors';
import { ref, type Id } from '../shared/ids';
import { easyReads, type EasyRead } from './easy-read';
import { publishedEasyReads, type PublishedEasyRead } from './published-easy-read';
import { textOf } from './wording';

/** An easy read that the actor may work on, and what of it others read. Throws NotFound where they cannot read the working one. */
export async function loadEasyRead(ctx: Pick<Context, 'read'>, id: Id) {
	const { easy, published } = await foundEasyRead(ctx, id);
	if (!easy) throw new NotFound();
	return { easy, published };
}

/** Whichever of the two the actor reads. */
export async function foundEasyRead({ read }: Pick<Context, 'read'>, id: Id) {
	const found = await read.findMany([ref(easyReads.kind, id), ref(publishedEasyReads.kind, id)]);
	const of = (kind: string) => found.find((each) => each.kind === kind)?.record ?? null;
	return {
		easy: of(easyReads.kind) as Saved<EasyRead> | null,
		published: of(publishedEasyReads.kind) as Saved<PublishedEasyRead> | null
	};
}

/** Every word of an easy read at work that others will read, for the check that runs before they do. */
export async function wordsToOpen(ctx: Pick<Context, 'read'>, id: Id): Promise<string> {
	const { easy } = await loadEasyRead(ctx, id);
	return [textOf(easy), easy.check?.madeBy ?? '', easy.check?.checkedWith ?? ''].join('\n').trim();
}
