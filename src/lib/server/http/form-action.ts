import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Context } from '#lib/domain/shared/context';
import { Conflict, Forbidden, Invalid, NotFound, StoreUnavailable, Taken, type FieldIssue } from '#lib/domain/shared/errors';
import { isId } from '#lib/domain/shared/ids';
import { readFields, type FormShape } from './form-fields';
import { raise } from './raise';

/** What a page gets back when its form was not accepted: everything typed, and what to mend. */
export interface FormState {
	readonly values: Readonly<Record<string, unknown>>;
	readonly issues: readonly FieldIssue[];
	/** One sentence for the whole form. */
	readonly message: string;
	/** Somebody changed the record meanwhile; the page shows both texts. */
	readonly conflict: boolean;
}

type WishSchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/**
 * A form action for someone signed in: reads the form, parses the wish, runs one use case. What does not hold comes back as
 * {@link FormState} with status 400 (409 for a conflict, 503 for a store that cannot write), and nothing is half stored.
 */
export function formAction<S extends WishSchema, E extends RequestEvent, R>(
	schema: S,
	run: (ctx: Context, wish: v.InferOutput<S>, event: E) => Promise<R>,
	shape: FormShape = {}
): (event: E) => Promise<R | ActionFailure<FormState>> {
	return async (event) => {
		if (!event.locals.ctx) raise(new NotFound());
		const form = await event.request.formData();
		const key = form.get('request-key');
		const ctx = isId(key) ? { ...event.locals.ctx, requestKey: key } : event.locals.ctx;
		const wish = readWish(form, schema, shape);
		if (!wish.success) return fail(400, wish.state);
		try {
			return await run(ctx, wish.output, event);
		} catch (trouble) {
			return refusal(trouble, wish.values);
		}
	};
}

/** The wish that a form holds, or the form as typed with what does not hold. */
export function readWish<S extends WishSchema>(form: FormData, schema: S, shape: FormShape = {}) {
	form.delete('request-key');
	const values = readFields(normalised(form), shape);
	const parsed = v.safeParse(schema, values);
	if (parsed.success) return { success: true as const, output: parsed.output as v.InferOutput<S>, values };
	const issues = parsed.issues.map((issue) => ({ field: v.getDotPath(issue) ?? '', message: plainMessage(issue) }));
	return { success: false as const, state: state(values, issues) };
}

/** A form sent back with what a use case refused; other trouble goes to the error page. */
export function refusal(trouble: unknown, values: Record<string, unknown>): ActionFailure<FormState> {
	if (trouble instanceof Invalid) return fail(400, state(values, trouble.issues));
	if (trouble instanceof Taken) return fail(409, state(values, [{ field: trouble.field, message: trouble.message }]));
	if (trouble instanceof Conflict) return fail(409, { ...state(values, [], trouble.message), conflict: true });
	if (trouble instanceof Forbidden) return fail(403, state(values, [], trouble.message));
	if (trouble instanceof StoreUnavailable)
		return fail(
			trouble.trouble === 'disk-full' ? 507 : 503,
			state(values, [], `${trouble.message} What you typed is still here.`)
		);
	raise(trouble);
}

const MEND = 'Something needs mending before this can be kept.';

const state = (values: Record<string, unknown>, issues: readonly FieldIssue[], message = MEND): FormState => ({
	values: withoutSecrets(values),
	issues,
	message,
	conflict: false
});

/** Passwords are never sent back to the page. */
const withoutSecrets = (values: Record<string, unknown>): Record<string, unknown> =>
	Object.fromEntries(Object.entries(values).filter(([name]) => !/password|secret/i.test(name)));

/** Texts as they will be stored: composed letters, line feeds alone, no white space at either end. */
function normalised(form: FormData): FormData {
	const clean = new FormData();
	for (const [name, value] of form) {
		if (typeof value === 'string') clean.append(name, value.replace(/\r\n?/g, '\n').normalize('NFC').trim());
		else clean.append(name, value);
	}
	return clean;
}

// A row number of four digits would make a list of as many rows, most of them empty.
/** valibot's own messages speak of types; a writer is told what to do. */
const plainMessage = (issue: v.BaseIssue<unknown>): string =>
	issue.message.startsWith('Invalid ')
		? issue.received === 'undefined'
			? 'This is missing.'
			: 'This does not fit here.'
		: issue.message;
