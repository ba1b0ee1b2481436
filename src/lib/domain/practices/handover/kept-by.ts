import { change, type Change, type Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { withItsAdoptions } from '../adoption';
import type { Held } from '../load-practice';
import { checksFollow } from '../peer-check';
import { isPublished, practices } from '../practice';
import { publishedPractices } from '../published-practice';

/**
 * The changes by which a practice is kept by somebody else: what stands in the library, what was said in checks and who tries it
 * go with it. No word changes, so the editions and who wrote what stay as they were. `ctx` reads as a rule.
 */
export async function keptBy(ctx: Context, id: Id, { practice, published }: Held, owner: Id): Promise<Change[]> {
	const shelf = isPublished(practice) ? (published?.readers ?? null) : null;
	return [
		change(practices, practice, { owner }),
		...(published ? [change(publishedPractices, published, { owner })] : []),
		...(await checksFollow(ctx, id, owner, practices.audience({ ...practice, owner }, id))),
		...(await withItsAdoptions(ctx, id, { owner, shelf }))
	];
}
