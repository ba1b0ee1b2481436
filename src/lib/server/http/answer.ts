import type { Context, Reading } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import { raise } from './raise';

/** A page or file for someone signed in. What the query throws becomes the matching error page. */
export async function answer<R>(locals: App.Locals, query: (ctx: Context) => Promise<R>): Promise<R> {
	if (!locals.ctx) raise(new NotFound());
	return asking(() => query(locals.ctx!));
}

/** A page or file that visitors may open too; it sees only what its reader may. */
export async function answerAnyone<R>(locals: App.Locals, query: (read: Reading, ctx: Context | null) => Promise<R>): Promise<R> {
	return asking(() => query(locals.read, locals.ctx));
}

async function asking<R>(query: () => Promise<R>): Promise<R> {
	try {
		return await query();
	} catch (trouble) {
		raise(trouble);
	}
}
