import * as v from 'valibot';
import { change, remove, type Change, type Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';
import { checkRoom } from './attach-file';
import { MOST_FILES, type Attachment } from './attachment';
import { waitingAttachments, waitingFor } from './waiting-attachment';

/** What a form says of the files that it shows: how each is described, and which ones are left out. */
export const shownFiles = v.pipe(
	v.array(
		v.object({
			blob: field.id,
			description: v.optional(field.optionalLine(300), ''),
			remove: v.optional(v.boolean(), false)
		})
	),
	v.maxLength(2 * MOST_FILES)
);
export type ShownFiles = v.InferOutput<typeof shownFiles>;

export interface TakenUp {
	/** What the record takes along from now on: what it had, then what waited with the form. */
	readonly attachments: Attachment[];
	/** Whether any of them is new to it. */
	readonly added: boolean;
	/** What waited does so no longer. They belong into the commit that keeps the record. */
	readonly changes: readonly Change[];
}

const stays =
	(shown: ShownFiles) =>
	({ blob }: Attachment): boolean =>
		!shown.some((each) => each.blob === blob && each.remove);

const described =
	(shown: ShownFiles) =>
	(file: Attachment): Attachment => ({
		...file,
		description: shown.find(({ blob }) => blob === file.blob)?.description ?? file.description
	});

/** The files of a record once its form is kept. Invalid at `files` where they are too many or too large. */
export async function takenUp(ctx: Context, form: Id | '', standing: readonly Attachment[], shown: ShownFiles): Promise<TakenUp> {
	const waiting = form === '' ? [] : await waitingFor(ctx, form);
	const added = waiting.map(({ attachment }) => attachment).filter(stays(shown));
	const attachments = [...standing.filter(stays(shown)), ...added].map(described(shown));
	checkRoom(attachments.map(({ bytes }) => bytes));
	return { attachments, added: added.length > 0, changes: waiting.map((each) => remove(waitingAttachments, each)) };
}

/**
 * The files of a record that others read as soon as its form is kept: what is new goes on waiting, on the record now, until its
 * sender has seen what is found in it. A form may bear the id of its record. Invalid at `files` where they would be too many or too large.
 */
export async function waitingOn(
	ctx: Context,
	record: Id,
	form: Id | '',
	standing: readonly Attachment[],
	shown: ShownFiles
): Promise<TakenUp> {
	const [sent, before] = await Promise.all([
		form === '' ? [] : waitingFor(ctx, form),
		form === record ? [] : waitingFor(ctx, record)
	]);
	const attachments = standing.filter(stays(shown)).map(described(shown));
	const added = sent.filter(({ attachment }) => stays(shown)(attachment));
	checkRoom([...attachments, ...[...before, ...added].map(({ attachment }) => attachment)].map(({ bytes }) => bytes));
	const changes = sent.map((each) =>
		added.includes(each)
			? change(waitingAttachments, each, { form: record, attachment: described(shown)(each.attachment) })
			: remove(waitingAttachments, each)
	);
	return { attachments, added: added.length > 0, changes };
}
