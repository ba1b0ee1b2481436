import type { Attachment } from '../../attachments';
import type { Context } from '../../shared/context';
import { wordingOf, type Held } from '../load-practice';
import type { Practice } from '../practice';

/** A practice with these files from now on. They are part of what is being written: beside what is published stands a newer edition. */
export const withFilesNow = (
	ctx: Context,
	held: Held,
	attachments: readonly Attachment[]
): Pick<Practice, 'attachments' | 'wording' | 'saved'> => ({
	attachments: [...attachments],
	wording: wordingOf(held),
	// A form that is open elsewhere changes no file: its savings go on following each other.
	saved: { by: ctx.actor.id, at: ctx.clock.now(), form: held.practice.saved.form }
});
