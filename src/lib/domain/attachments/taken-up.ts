import * as v from 'valibot';
import { remove, type Change, type Context } from '../shared/context';
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

/** The files of a record once its form is kept. Invalid at `files` where they are too many or too large. */
export async function takenUp(ctx: Context, form: Id | '', standing: readonly Attachment[], shown: ShownFiles): Promise<TakenUp> {
	const waiting = form === '' ? [] : await waitingFor(ctx, form);
	const said = new Map(shown.map((each) => [each.blob, each]));
	const stays = ({ blob }: Attachment) => said.get(blob)?.remove !== true;
	const described = (each: Attachment) => ({ ...each, description: said.get(each.blob)?.description ?? each.description });
	const added = waiting.map(({ attachment }) => attachment).filter(stays);
	const attachments = [...standing.filter(stays), ...added].map(described);
	checkRoom(attachments.map(({ bytes }) => bytes));
	return { attachments, added: added.length > 0, changes: waiting.map((each) => remove(waitingAttachments, each)) };
}
