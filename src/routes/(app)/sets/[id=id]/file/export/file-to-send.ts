import { setFileToSend } from '#lib/domain/learning-sets';
import { today } from '#lib/domain/shared/clock';
import type { Context } from '#lib/domain/shared/context';
import { modeWords, setWords } from '../../../words';
import { setFileSheet } from './sheet';

/** A set's file as it may leave with this member at this moment, as data and as pages. */
export async function fileToSend(ctx: Context, set: string, year?: string) {
	const [file, words] = await Promise.all([setFileToSend(ctx, set, year), setWords(ctx.read)]);
	return { file, sheet: setFileSheet(file, modeWords(words, file.mode), today(ctx.clock)) };
}
