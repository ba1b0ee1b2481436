import type { Saved } from '../../shared/collection';
import { change, remove, type Change, type Context } from '../../shared/context';
import { ref, type Id } from '../../shared/ids';
import { practices, stateOf, type Practice } from '../practice';
import { claimUntil } from './claim-import';
import { importParts, practiceImports, type ImportLine, type ImportPart, type PracticeImport } from './practice-import';
import { unplacedWords } from './unplaced-words';

const STAYS = 'Somebody wrote in it, or it was offered. It stays.';

/**
 * Takes out again what one step brought in, the last step first: drafts in which nobody wrote since. They can be brought back for
 * thirty days. Ends the import after the first of its steps.
 * @param ctx its bringer's, as of this moment
 */
export async function takeOutStep(ctx: Context, seen: Saved<PracticeImport>): Promise<void> {
	const order = { by: 'start', direction: 'descending' } as const;
	const { items } = await ctx.read.list(importParts, { where: { import: seen.id, start: { to: seen.done } }, order, limit: 1 });
	const [part] = items;
	const changes: Change[] = part ? await takenOut(ctx, part) : [];
	const gone = changes.filter((each) => each.do === 'remove' && each.of === practices).length;
	const done = part?.from ?? 0;
	const over = done === 0;
	changes.push(
		change(practiceImports, seen, {
			done,
			counts: { ...seen.counts, in: seen.counts.in - gone, out: seen.counts.out + gone },
			claim: over ? null : seen.claim && { ...seen.claim, until: claimUntil(ctx.clock) },
			...(over && { blob: null, end: { at: ctx.clock.now(), as: 'taken-out', because: '' } })
		})
	);
	await ctx.store.commit({ by: seen.owner, verb: 'takeImportOut', subject: ref(practiceImports.kind, seen.id), changes });
}

async function takenOut(ctx: Context, part: Saved<ImportPart>): Promise<Change[]> {
	const ids = part.lines.flatMap(({ is, practice }) => (is === 'in' && practice ? [practice] : []));
	const found = await ctx.read.findMany(ids.map((id) => ref(practices.kind, id)));
	const untouched = new Map<Id, Saved<Practice>>();
	for (const { id, record } of found) {
		const practice = record as Saved<Practice>;
		if (practice.version === 1 && practice.owner === ctx.actor.id && stateOf(practice) === 'draft') untouched.set(id, practice);
	}
	const left = await Promise.all(
		part.lines.flatMap(({ practice, unplaced }) =>
			practice && unplaced > 0 && untouched.has(practice) ? [ctx.read.findUnique(unplacedWords, 'practice', practice)] : []
		)
	);
	const lines = part.lines.map((each): ImportLine => {
		if (each.is !== 'in' || !each.practice) return each;
		if (untouched.has(each.practice)) return { ...each, is: 'out', practice: null };
		return { ...each, because: found.some(({ id }) => id === each.practice) ? STAYS : '' };
	});
	return [
		...[...untouched.values()].map((practice) => remove(practices, practice)),
		...left.flatMap((words) => (words ? [remove(unplacedWords, words)] : [])),
		change(importParts, part, { lines })
	];
}
