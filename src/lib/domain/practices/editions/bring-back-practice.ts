import { addHours } from '../../shared/clock';
import { RESTORE_DAYS } from '../../shared/collection';
import { change, type Context } from '../../shared/context';
import { Invalid } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { withItsAdoptions } from '../adoption';
import { linksOf } from '../link-practice';
import { loadPractice, templateOf, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices, type Practice } from '../practice';
import { publishedPractices } from '../published-practice';
import { shelfEntry } from '../shelf-entry';

/** Whether a withdrawal can still be taken back as it was: within thirty days, and nobody has written on since it was published. */
export const isFreshlyWithdrawn = (
	{ withdrawal, publication, saved }: Pick<Practice, 'withdrawal' | 'publication' | 'saved'>,
	now: string
): boolean =>
	withdrawal !== null && publication !== null && saved.at <= publication.at && addHours(withdrawal.at, 24 * RESTORE_DAYS) > now;

/** Puts a withdrawn practice back into the library with the very words and readers it had. Later it is published anew. */
export async function bringBackPractice(ctx: Context, id: Id): Promise<Id> {
	const held = await loadPractice(ctx, id);
	const { practice, published } = held;
	authorize(practicePolicy, 'bringBack', ctx.actor, practice, 'Whoever withdrew it, or a coordinator, brings it back.');
	if (!published || !isFreshlyWithdrawn(practice, ctx.clock.now()))
		throw Invalid.field('', 'It was withdrawn too long ago, or its words were changed since. A coordinator publishes it again.');
	const written = wordingOf(held);
	const template = await templateOf(ctx, written);
	const { publication, readers } = published;
	const { entry, withheld } = shelfEntry({ practice, written, template, publication, readers, before: published });
	const changes = [
		change(practices, practice, { wording: null, withheld, offer: null, withdrawal: null }),
		change(publishedPractices, published, entry),
		...(await linksOf(ctx, id, practice)),
		...(await withItsAdoptions(ctx, id, { owner: practice.owner, shelf: readers }))
	];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'bringBackPractice', subject, changes, key: ctx.requestKey })).subject
		.id;
}
