import { describeReaders, namesOf } from '../../people';
import { today } from '../../shared/clock';
import type { Saved } from '../../shared/collection';
import type { Context, Reading } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { abilities, authorize } from '../../shared/policy';
import { publishedPractices, type PublishedPractice } from '../published-practice';
import { titleOf } from '../wording';
import { shelved } from './adopt-practice';
import { adoptionAudience, adoptions } from './adoption';
import { adoptionPolicy } from './adoption-policy';
import { adoptionView, bodiesOf } from './tried-elsewhere';

/**
 * What somebody says of a practice that they try, with what its page shows. Others read it as far as they read the practice
 * itself; its author reads it in any case. `ctx`: null for somebody signed out.
 */
export async function adoptionPage(read: Reading, ctx: Context | null, id: Id) {
	const adoption = await read.find(adoptions, id);
	const mine = adoption.by === ctx?.actor.id;
	const readBy = adoptionAudience(adoption);
	const [found, bodies, names, readers] = await Promise.all([
		read.findMany([ref(publishedPractices.kind, adoption.practice)]),
		bodiesOf(read, [adoption]),
		ctx ? namesOf(read, [adoption.by]) : null,
		ctx ? describeReaders(ctx, readBy) : 'Anyone can read this, also without signing in.'
	]);
	const published = found[0]?.record as Saved<PublishedPractice> | undefined;
	if (!published && !mine) throw new NotFound();
	const { asksOn } = adoption;
	return {
		...adoptionView(adoption, bodies),
		mine,
		note: adoption.note,
		/** Who says so, for whoever is signed in. */
		by: names?.get(adoption.by) ?? null,
		practice: published?.wording
			? { id: published.id, title: titleOf(published.wording), language: published.wording.language }
			: null,
		/** Who reads it, in words. */
		readers,
		isPublic: readBy.includes('public'),
		/** When it is asked, for its author alone. */
		asksOn: mine ? asksOn : null,
		due: mine && asksOn !== null && asksOn <= (ctx ? today(ctx.clock) : ''),
		can: ctx && abilities(adoptionPolicy, ctx.actor, adoption)
	};
}

/** What a form for trying a practice begins with: its title, and whom it can be told to. */
export async function adoptionStart(ctx: Context, practice: Id) {
	const published = await shelved(ctx, practice);
	return { practice: { id: practice, title: titleOf(published.wording!) }, shelf: published.readers };
}

/** An adoption as its form holds it, for its author alone. */
export async function adoptionForm(ctx: Context, id: Id) {
	const adoption = await ctx.read.find(adoptions, id);
	authorize(adoptionPolicy, 'change', ctx.actor, adoption, 'Only whoever tries it changes what they said.');
	const { version, where, since, adapted, readers, shelf, answers } = adoption;
	return { id, version, where, since, adapted, readers, shelf: shelf ?? 'public', answers };
}

/** All that is written in an adoption, for the look before others read it. */
export async function adoptionWords(ctx: Context, id: Id): Promise<string> {
	const { adapted, answers } = await ctx.read.find(adoptions, id);
	return [adapted, ...answers.flatMap(({ happened, why, tell }) => [happened, why, tell])].filter(Boolean).join('\n\n');
}
