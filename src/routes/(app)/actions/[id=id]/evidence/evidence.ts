import { actionEvidence, agreedActions } from '#lib/domain/actions';
import { fileLine } from '#lib/domain/attachments';
import { chathamHouseSources } from '#lib/domain/learning-sets';
import { describeReaders } from '#lib/domain/people';
import type { Context } from '#lib/domain/shared/context';
import { parseRef, type Id } from '#lib/domain/shared/ids';
import { checkFiles } from '#lib/server/attachments';
import { placed } from '#lib/server/thread';
import { recordsToCite } from './records-to-cite';

/** What shows what came of an action, what could be cited besides, and what the check finds in files that nobody else reads yet. */
export async function evidence(ctx: Context, id: Id) {
	// Asked together: what hangs on the action waits for it alone.
	const found = ctx.read.find(agreedActions, id);
	const [{ cited, waiting, attachments, ...action }, choices, readers, underRule] = await Promise.all([
		actionEvidence(ctx, id),
		recordsToCite(ctx),
		found.then(({ audience }) => describeReaders(ctx, audience)),
		found.then(({ source }) => chathamHouseSources(ctx.read, [parseRef(source)!]))
	]);
	const checked = await checkFiles(ctx.read, waiting);
	const shown = placed(cited);
	return {
		action,
		readers,
		cited: shown,
		files: attachments.map(fileLine),
		waiting: checked.map((each, at) => ({ ...each, file: waiting[at]!.file })),
		choices: choices.filter(({ value }) => !shown.some(({ ref }) => ref === value)),
		underRule: underRule.size > 0
	};
}
