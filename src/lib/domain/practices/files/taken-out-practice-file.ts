import * as v from 'valibot';
import { attachment, checkRoom, fileLine, waitingAttachments, type Attachment } from '../../attachments';
import { everyOf } from '../../people';
import { audience, token } from '../../shared/audience';
import { addDays, dayOf } from '../../shared/clock';
import { collection, one, RESTORE_DAYS, type Saved } from '../../shared/collection';
import { create, remove, type Change, type Context } from '../../shared/context';
import { NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import { ref, type Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices, type Practice } from '../practice';

/** A file that was taken out of what is being written. It holds on to the bytes for thirty days, for its owner then and whoever took it out. */
const schema = v.object({ practice: field.id, by: field.id, owner: field.id, attachment, at: field.instant });

export const takenOutPracticeFiles = collection('taken-out-practice-file', schema, {
	audience: ({ by, owner }) => audience(token.person(by), token.person(owner)),
	blobs: (taken) => [taken.attachment.blob],
	keys: { practice: one('text', ({ practice }) => practice) },
	retention: 'passing',
	passingSince: ({ at }) => at,
	passingDays: RESTORE_DAYS,
	version: 1,
	upgrades: []
});

/** What a practice no longer has, kept for a while. It belongs into the commit that takes it out. */
export const keptForAWhile = (ctx: Context, practice: Saved<Practice>, stays: readonly Attachment[]): Change[] =>
	(practice.attachments ?? [])
		.filter(({ blob }) => !stays.some((each) => each.blob === blob))
		.map((each) =>
			create(takenOutPracticeFiles, ctx.newId(), {
				practice: practice.id,
				by: ctx.actor.id,
				owner: practice.owner,
				attachment: each,
				at: ctx.clock.now()
			})
		);

/** What was taken out of a practice and the actor can bring back, the latest first; nothing that the practice has again. */
export async function takenOutOf(ctx: Context, practice: Id) {
	const taken = await everyOf(ctx.read, takenOutPracticeFiles, { practice });
	return taken.toSorted((a, b) => (a.at > b.at ? -1 : 1));
}

/** As pages show it, each with the last day on which it can be brought back. */
export const takenOutLines = (taken: Awaited<ReturnType<typeof takenOutOf>>, has: readonly Attachment[]) => {
	const seen = new Set(has.map(({ blob }) => blob));
	return taken.flatMap(({ id, attachment, at }) => {
		if (seen.has(attachment.blob)) return [];
		seen.add(attachment.blob);
		return [{ id, file: fileLine(attachment), at, until: addDays(dayOf(at), RESTORE_DAYS) }];
	});
};

export const bringPracticeFileBackWish = v.object({ file: field.id });

/**
 * Lets a file that was taken out wait on its practice for the actor, who sees what is found in it before others read it: more
 * people may read the practice by now. Invalid at `files` where there is no room for it any more.
 */
export async function bringPracticeFileBack(
	ctx: Context,
	id: Id,
	{ file }: v.InferOutput<typeof bringPracticeFileBackWish>
): Promise<void> {
	const [{ practice }, taken] = await Promise.all([loadPractice(ctx, id), takenOutOf(ctx, id)]);
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	const found = taken.find((each) => each.id === file);
	const has = practice.attachments ?? [];
	if (!found || has.some(({ blob }) => blob === found.attachment.blob)) throw new NotFound();
	checkRoom([...has, found.attachment].map(({ bytes }) => bytes));
	const waits = { author: ctx.actor.id, form: id, attachment: found.attachment, at: ctx.clock.now() };
	await ctx.store.commit({
		by: ctx.actor.id,
		verb: 'bringPracticeFileBack',
		subject: ref(practices.kind, id),
		changes: [
			...taken
				.filter(({ attachment }) => attachment.blob === found.attachment.blob)
				.map((each) => remove(takenOutPracticeFiles, each)),
			create(waitingAttachments, ctx.newId(), waits)
		],
		key: ctx.requestKey
	});
}
