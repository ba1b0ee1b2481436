import * as v from 'valibot';
import { today, type Day } from '../../shared/clock';
import { create, remove, type Context } from '../../shared/context';
import { Forbidden } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { abilities } from '../../shared/policy';
import { everyOf, namesOf } from '../../people';
import { briefingPapers, type BriefingPaper } from './briefing-paper';
import { paperOpenings, quietReaders } from './paper-opening';
import { paperPolicy } from './policy';

/** Keeps the day on which a member first opened an issued paper, unless they do not want that kept. */
export async function noteOpening(ctx: Context, id: Id): Promise<void> {
	const paper = await ctx.read.find(briefingPapers, id);
	const { kept, quiet, opened } = await ownOpening(ctx, id, paper);
	if (!kept) throw new Forbidden('Nothing is kept of drafts, nor of whoever facilitates the set.');
	if (quiet || opened) return;
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'noteOpening',
		subject: ref(briefingPapers.kind, id),
		changes: [create(paperOpenings, ctx.newId(), { paper: id, set: paper.set, person: ctx.actor.id, day: today(ctx.clock) })],
		key: ctx.requestKey
	});
}

export const keepOpeningsWish = v.object({ keep: v.picklist(['yes', 'no'], 'Say yes or no.') });

/** Says whether the days on which the actor opens papers are kept. With a no, those that were kept are gone too. */
export async function keepOpenings(ctx: Context, id: Id, { keep }: v.InferOutput<typeof keepOpeningsWish>): Promise<void> {
	await ctx.read.find(briefingPapers, id);
	const me = ctx.actor.id;
	const [quiet, mine] = await Promise.all([
		ctx.read.findUnique(quietReaders, 'person', me),
		everyOf(ctx.read, paperOpenings, { person: me })
	]);
	if ((keep === 'no') === (quiet !== null)) return;
	const changes = quiet
		? [remove(quietReaders, quiet)]
		: [create(quietReaders, ctx.newId(), { person: me }), ...mine.map((each) => remove(paperOpenings, each))];
	await ctx.store.commit({ by: me, verb: 'keepOpenings', subject: ref('person', me), changes, key: ctx.requestKey });
}

/** Who opened a paper and on which day, for whoever facilitates; null for everybody else, who sees only what is kept of themselves. */
export async function openingsOf(
	ctx: Context,
	id: Id
): Promise<{
	readonly mine: { readonly kept: boolean; readonly quiet: boolean; readonly opened: Day | null };
	readonly openedBy: readonly { readonly name: string; readonly day: Day }[] | null;
}> {
	const paper = await ctx.read.find(briefingPapers, id);
	const sees = abilities(paperPolicy, ctx.actor, paper).seeWhoOpened;
	const [mine, all] = await Promise.all([
		ownOpening(ctx, id, paper),
		sees ? everyOf(ctx.read, paperOpenings, { paper: id }) : null
	]);
	if (all === null) return { mine, openedBy: null };
	const names = await namesOf(
		ctx.read,
		all.map(({ person }) => person)
	);
	const openedBy = all.map(({ person, day }) => ({ name: names.get(person)!, day }));
	return { mine, openedBy: openedBy.toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : a.name.localeCompare(b.name))) };
}

/** What is kept of the actor's opening a paper. */
async function ownOpening(ctx: Context, id: Id, paper: BriefingPaper) {
	const [quiet, opening] = await Promise.all([
		ctx.read.findUnique(quietReaders, 'person', ctx.actor.id),
		ctx.read.findUnique(paperOpenings, 'opening', `${id} ${ctx.actor.id}`)
	]);
	const kept = paper.issue !== null && !abilities(paperPolicy, ctx.actor, paper).seeWhoOpened;
	return { kept, quiet: quiet !== null, opened: opening?.day ?? null };
}
