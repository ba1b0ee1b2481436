import { entryPage } from '#lib/domain/learning-files';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';

/**
 * The page after an entry was kept: for more readers the choice of them, for the supervisor of an entry with files what the
 * check finds in those, since they open with it.
 */
export async function afterKeeping(ctx: Context, id: Id, readers: string): Promise<string> {
	const entry = `/learning-file/entries/${id}`;
	if (readers === 'more') return `${entry}/share`;
	if (readers !== 'supervisor') return entry;
	const { files, toSupervisor } = await entryPage(ctx, id);
	return files.length > 0 && toSupervisor !== 'open' ? `${entry}/open` : entry;
}
