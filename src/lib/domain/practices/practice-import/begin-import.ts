import { create, type Context } from '../../shared/context';
import { Invalid, Taken } from '../../shared/errors';
import { ref, type Id } from '../../shared/ids';
import { formOnOffer } from '../form-on-offer';
import { practiceImports, type PracticeImport } from './practice-import';

/** Documents or rows of one import. */
export const MOST_IN_IMPORT = 2_000;

export type ImportToBegin = Pick<PracticeImport, 'name' | 'of' | 'table' | 'total'> & { readonly bytes: Uint8Array };

/**
 * Takes in what somebody wants to bring in together; going through it comes after, in the background. `bytes`: an archive of the
 * documents, or a table as CSV. Invalid at `file` where it is nothing, too many, or another import of theirs is under way.
 */
export async function beginImport(ctx: Context, { bytes, name, of, table, total }: ImportToBegin): Promise<Id> {
	if (table) await formOnOffer(ctx, table.template);
	if (total === 0) throw Invalid.field('file', 'There is nothing in it that could come in.');
	if (total > MOST_IN_IMPORT) {
		const many = total.toLocaleString('en-GB');
		throw Invalid.field('file', `There are ${many} in it. Bring at most two thousand together, and the others after them.`);
	}
	if (await ctx.read.findUnique(practiceImports, 'openOf', ctx.actor.id)) throw busy();
	const id = ctx.newId();
	const begun: PracticeImport = {
		owner: ctx.actor.id,
		name: name.slice(0, 200),
		of,
		blob: await ctx.store.keepBlob(bytes),
		table,
		total,
		done: 0,
		counts: { in: 0, same: 0, refused: 0, unplaced: 0, out: 0 },
		begun: ctx.clock.now(),
		stopping: null,
		claim: null,
		end: null
	};
	const subject = ref(practiceImports.kind, id);
	const changes = [create(practiceImports, id, begun)];
	try {
		const receipt = await ctx.store.commit({ by: ctx.actor.id, verb: 'beginImport', subject, changes, key: ctx.requestKey });
		return receipt.subject.id;
	} catch (trouble) {
		if (trouble instanceof Taken) throw busy();
		throw trouble;
	}
}

const busy = (): Invalid =>
	Invalid.field('file', 'Another import of yours is under way. Wait until it is through, or stop it, and send this again.');
