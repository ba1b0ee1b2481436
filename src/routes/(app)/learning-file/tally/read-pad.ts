import { tallyPad } from '#lib/domain/invisible-work';
import type { Context } from '#lib/domain/shared/context';
import { isId } from '#lib/domain/shared/ids';

/** What the pad shows; the address names the mark that was made a moment ago. */
export function readPad(ctx: Context, asked: URLSearchParams) {
	const noted = asked.get('tallied');
	return tallyPad(ctx, isId(noted) ? noted : null);
}
