import { fileLine, openFile, waitingFile, waitingFor, type OpenFile } from '../../attachments';
import type { Context } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { authorize } from '../../shared/policy';
import { loadPractice, wordingOf } from '../load-practice';
import { practicePolicy } from '../policy';
import { practices, stateOf } from '../practice';
import { titleOf } from '../wording';
import { takenOutLines, takenOutOf } from './taken-out-practice-file';

/** The files of a practice for those who write it, those that were taken out, and the actor's own that wait until they have looked at them. */
export async function practiceFiles(ctx: Context, id: Id) {
	const [held, waiting, taken] = await Promise.all([loadPractice(ctx, id), waitingFor(ctx, id), takenOutOf(ctx, id)]);
	const { practice } = held;
	authorize(practicePolicy, 'revise', ctx.actor, practice, 'Its owner and coordinators write a practice.');
	return {
		id,
		version: practice.version,
		title: titleOf(wordingOf(held)),
		state: stateOf(practice),
		audience: practices.audience(practice, id),
		files: (practice.attachments ?? []).map(fileLine),
		waiting: waiting.map((each) => ({ file: each.id, ...waitingFile(ctx, each) })),
		takenOut: takenOutLines(taken, practice.attachments ?? [])
	};
}

/** The files that a practice has as it is being written, with the way to their bytes: to look at before others read them. */
export async function filesOfPractice(ctx: Context, id: Id): Promise<readonly OpenFile[]> {
	const { practice } = await loadPractice(ctx, id);
	const attachments = practice.attachments ?? [];
	return attachments.map(({ blob }) => openFile(ctx, practices, { id, attachments }, blob));
}
