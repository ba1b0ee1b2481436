import type { Audience } from '../shared/audience';
import { change, type Change, type Context } from '../shared/context';
import { refText, type Ref } from '../shared/ids';
import { publishedEasyReads } from './published-easy-read';
import { withdrawn } from './withdraw-easy-read';

/**
 * What becomes of the easy read of an original in the very commit in which the original gets other readers or, as `null`, goes
 * out of reach. `by`: null for an unnamed author, of whom neither name nor day is kept (ADR 080).
 */
export async function withItsOriginal(
	ctx: Context,
	original: Ref,
	readers: Audience | null,
	by: string | null = ctx.actor.id
): Promise<Change[]> {
	const published = await ctx.read.findUnique(publishedEasyReads, 'of', refText(original));
	if (!published) return [];
	if (readers) return [change(publishedEasyReads, published, { audience: [...readers] })];
	const reason = 'What it was made of was withdrawn or worded anew.';
	return [withdrawn(published, { by, at: by === null ? null : ctx.clock.now(), reason })];
}
