import * as v from 'valibot';
import { change, type Context } from '../shared/context';
import { Forbidden, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, type Id } from '../shared/ids';
import { broughtEntries, HARVEST_CHOICES } from './brought-entry';
import { supervisions } from './supervision';

export const chooseHarvestWish = v.object({
	entry: field.id,
	choice: v.picklist(HARVEST_CHOICES, 'Choose what becomes of it.')
});

/** Says what becomes of an entry that was brought. Only its author chooses, and can choose again; nothing opens by it. */
export async function chooseHarvest(ctx: Context, id: Id, wish: v.InferOutput<typeof chooseHarvestWish>): Promise<void> {
	const seen = await ctx.read.find(supervisions, id);
	const brought = await ctx.read.findUnique(broughtEntries, 'place', `${seen.id}/${wish.entry}`);
	if (!brought) throw new NotFound();
	if (brought.author !== ctx.actor.id) throw new Forbidden('Whoever wrote it chooses what becomes of it.');
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'chooseHarvest',
		subject: ref(supervisions.kind, id),
		changes: [change(broughtEntries, brought, { harvest: { choice: wish.choice, at: ctx.clock.now() } })],
		key: ctx.requestKey
	});
}
