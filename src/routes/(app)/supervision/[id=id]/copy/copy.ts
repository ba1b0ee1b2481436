import { describeReaders } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';
import { supervisionPage } from '#lib/domain/supervision';
import { sessionSheet } from './sheet';

/** A session as its people take it away, in every form the same. */
export async function copyOf(ctx: Context, id: Id) {
	const page = await supervisionPage(ctx, id);
	const people = [page.supervisor, ...page.supervisees];
	const readers = await describeReaders(
		ctx,
		people.map((each) => `person:${each.id}` as const)
	);
	return { session: { id, day: page.day, locked: page.locked }, sheet: sessionSheet(page), readers };
}
