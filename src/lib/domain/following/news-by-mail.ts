import type { Context } from '../shared/context';
import type { Digest } from './digest';
import type { News } from './news';
import { notifications } from './notifications';

/** News as a mail tells it. */
export type MailedNews = Omit<News, 'inMail' | 'wordsInMail'> & { readonly inMail: string };

/**
 * What a digest would tell the actor now: what they may read at this moment, have not marked as read and were not told by an
 * earlier one. Whatever a mail may not tell is left out as if it were not there, so that a mail's coming tells nothing of it.
 * `told` is what the digest has told once this is sent; what is no longer news is forgotten on the way.
 */
export async function newsByMail(
	ctx: Context,
	digest: Pick<Digest, 'told'>
): Promise<{ readonly lines: readonly MailedNews[]; readonly told: string[] }> {
	const before = new Set(digest.told);
	const { news } = await notifications(ctx);
	const lines = news.flatMap(({ inMail, wordsInMail, read, ...each }) =>
		read || inMail === null || before.has(each.key) ? [] : [{ ...each, inMail, words: wordsInMail ?? each.words }]
	);
	const now = new Set(lines.map(({ key }) => key));
	const told = news.map(({ key }) => key).filter((key) => before.has(key) || now.has(key));
	return { lines, told: told.slice(0, 2_000) };
}
