import * as v from 'valibot';
import type { Saved } from '../shared/collection';
import type { Context } from '../shared/context';
import { Invalid } from '../shared/errors';
import * as field from '../shared/fields';
import { authorize } from '../shared/policy';
import type { AgreedAction } from './agreed-action';
import { open } from './change-of-action';
import { completed, dropped } from './complete-action';
import { actionPolicy, type HeldAction } from './policy';
import { redated } from './redate-actions';

/** What becomes of one action where several are looked over at once; nothing, where `is` is empty. */
export const reviewDecision = v.object({
	action: field.id,
	is: v.optional(v.picklist(['', 'moved', 'done', 'dropped'], 'Choose one of these.'), ''),
	/** The new day of what is moved. */
	due: v.optional(v.union([v.literal(''), field.day], 'Give a date such as 14 May 2026, or leave it empty.'), ''),
	/** Why it is moved or given up, or what came of it. */
	words: v.optional(field.optionalLine(300), '')
});
type ReviewDecision = v.InferOutput<typeof reviewDecision>;

/**
 * What a decision makes of an action that is open, to be committed with the others of its review. Forbidden where the actor may
 * not change it; Invalid, with `at` before the names of the fields, where something is missing.
 */
export function decidedAtReview(
	ctx: Context,
	held: HeldAction<Saved<AgreedAction>>,
	{ is, due, words }: ReviewDecision,
	at: string
): Partial<AgreedAction> {
	const seen = held.action;
	authorize(actionPolicy, 'change', ctx.actor, held, `“${seen.what}” belongs to somebody else.`);
	open(seen);
	switch (is) {
		case 'done':
			return completed(ctx, seen, words);
		case 'dropped':
			if (words === '') throw Invalid.field(`${at}.words`, 'Say why it is given up; the reason is kept.');
			return dropped(ctx, seen, words);
		case 'moved':
			if (due === '') throw Invalid.field(`${at}.due`, 'Give the day it is moved to.');
			if (words === '') throw Invalid.field(`${at}.words`, 'Say why it is moved; the reason is kept.');
			if (seen.redated.length >= 100)
				throw Invalid.field(`${at}.due`, 'It was moved a hundred times. Give it up, or start anew.');
			return redated(ctx, seen, due, words);
		default:
			return {};
	}
}
