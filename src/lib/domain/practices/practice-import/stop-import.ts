import * as v from 'valibot';
import { change, type Context } from '../../shared/context';
import { Invalid, Taken } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { practiceImports } from './practice-import';

export const stopImportWish = v.object({
	/** What came in already: it stays, or goes again as far as nobody wrote in it. */
	what: v.picklist(['keep', 'take-out'], 'Say what becomes of the drafts that came in.')
});

/**
 * Stops an import, or takes out again what one brought in that is over. The process that is at it sees to that after the step it
 * is in. Invalid where there is nothing to stop.
 */
export async function stopImport(ctx: Context, id: Id, { what }: v.InferOutput<typeof stopImportWish>): Promise<Id> {
	const seen = await ctx.read.find(practiceImports, id);
	const takeOut = what === 'take-out';
	if (seen.end !== null && (!takeOut || seen.end.as === 'taken-out')) throw Invalid.field('what', 'This import is over already.');
	const stopping = { by: ctx.actor.id, at: ctx.clock.now(), takeOut };
	const subject = ref(practiceImports.kind, id);
	const changes = [change(practiceImports, seen, { stopping, end: null })];
	try {
		await ctx.store.commit({ by: ctx.actor.id, verb: 'stopImport', subject, changes, key: ctx.requestKey });
	} catch (trouble) {
		if (trouble instanceof Taken) throw Invalid.field('what', 'Another import of yours is under way. Wait until it is through.');
		throw trouble;
	}
	return id;
}
