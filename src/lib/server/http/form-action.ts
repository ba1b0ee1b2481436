import { fail, type ActionFailure, type RequestEvent } from '@sveltejs/kit';
import * as v from 'valibot';
import type { Context } from '#lib/domain/shared/context';
import { Conflict, Forbidden, Invalid, NotFound, StoreUnavailable, Taken, type FieldIssue } from '#lib/domain/shared/errors';
import { isId } from '#lib/domain/shared/ids';
import { askAboutWords, knownToReaders, SHOWN, TAKE, wordsIn, type Asked } from '#lib/server/identifiers';
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
	/** Words that may identify somebody, with what is proposed; its writer decides once, and nothing is kept until then. */
	readonly asked?: Asked;
}

/**
 * Why a form does not ask about words. `own`: nobody but their writer reads them. `approved`: the page itself shows what was
 * marked, and they are sent on approved. `beside`: people are talking; they are kept, and marked beside. `named`: it is what
 * somebody or something is called, written to be read. `chosen`: they come from a list.
 */
export type Unasked = 'own' | 'approved' | 'beside' | 'named' | 'chosen';

/** How a form asks about the words in it. Without any of this it asks about all that its wish lets somebody write. */
export interface WordsAsked<W = unknown> {
	/** Fields whose words are not asked about, with the reason. */
	readonly unasked?: Readonly<Record<string, Unasked>>;
	/** The kind of the record that is written in or to. What it says already, and who takes part in it, is not marked. */
	readonly of?: string;
	/** The field of the wish that holds its id; the address does when absent. */
	readonly at?: string;
	/** Whether somebody besides its writer will read it; always, when absent. */
	readonly when?: (wish: W) => boolean;
	/** The same of a record that stands already, where only the record says it. Read only where something was marked. */
	readonly open?: (ctx: Context, about: string) => Promise<boolean>;
	/** What readers know besides, where the record alone does not say it: of the record, or of what the wish itself tells them. */
	readonly alsoKnown?: (ctx: Context, about: string, wish: W) => Promise<unknown>;
	/** Words that are kept already and open to somebody new with this form. `about`: the id that the address or `at` names. */
	readonly standing?: (ctx: Context, about: string, wish: W) => Promise<string>;
	/** Read far beyond those whom it is about: every name is marked, also of those who take part. */
	readonly wide?: boolean;
}

type WishSchema = v.BaseSchema<unknown, unknown, v.BaseIssue<unknown>>;

/**
 * A form action for someone signed in: reads the form, parses the wish, runs one use case. What does not hold comes back as
 * {@link FormState} with status 400 (409 for a conflict, 503 for a store that cannot write), and nothing is half stored.
 * So does a form whose words may identify somebody, once (ADR 095), unless `words` says why not.
 */
export function formAction<S extends WishSchema, E extends RequestEvent, R>(
	schema: S,
	run: (ctx: Context, wish: v.InferOutput<S>, event: E) => Promise<R>,
	{ words, ...shape }: FormShape & { readonly words?: Unasked | WordsAsked<v.InferOutput<S>> } = {}
): FormAction<E, R> {
	const {
		unasked = {},
		of,
		at,
		when,
		open,
		alsoKnown,
		standing,
		wide = false
	}: WordsAsked<v.InferOutput<S>> = typeof words === 'object' ? words : {};
	const places = typeof words === 'string' ? [] : wordsIn(schema).filter((place) => !(place in unasked));
	const patterns = places.map(namesAt);
	const action = async (event: E) => {
		if (!event.locals.ctx) raise(new NotFound());
		const form = normalised(await event.request.formData());
		const key = form.get('request-key');
		const ctx = isId(key) ? { ...event.locals.ctx, requestKey: key } : event.locals.ctx;
		let wish = readWish(form, schema, shape);
		if (!wish.success) return fail(400, wish.state);
		const { output, values } = wish;
		const about = at ? (output as Record<string, unknown>)[at] : event.params.id;
		const id = isId(about) ? about : null;
		const names = when && !when(output) ? [] : [...form.keys()].filter((name) => patterns.some((pattern) => pattern.test(name)));
		try {
			const standingWords = standing && id ? await standing(ctx, id, output) : '';
			const asked = await askAboutWords(ctx.read, form, [...new Set(names)], {
				wide,
				standing: standingWords,
				open: async () => !open || !id || (await open(ctx, id)),
				known: () =>
					Promise.all([knownToReaders(ctx, { kind: of, id }, output, standingWords === ''), id && alsoKnown?.(ctx, id, output)])
			});
			wish = readWish(form, schema, shape);
			if (!wish.success) return fail(400, wish.state);
			if (asked) return fail(400, { ...state(wish.values, [], NOT_YET), asked });
			return await run(ctx, wish.output, event);
		} catch (trouble) {
			return refusal(trouble, values);
		}
	};
	// What it reads and asks about, for the test that holds every form to it.
	return Object.assign(action, { schema, words });
}

export interface FormAction<E, R> {
	(event: E): Promise<R | ActionFailure<FormState>>;
	readonly schema: WishSchema;
	readonly words: unknown;
}

/** The names that stand at a place: `items.3.text` at `items.$.text`. */
const namesAt = (place: string): RegExp =>
	new RegExp(`^${place.replaceAll('.$', String.raw`(?:\.\d+|\[\d+\])`).replaceAll('.*', String.raw`\.[\w-]+`)}$`);

/** The wish that a form holds, or the form as typed with what does not hold. */
export function readWish<S extends WishSchema>(form: FormData, schema: S, shape: FormShape = {}) {
	const fields = normalised(form);
	for (const name of ['request-key', SHOWN, TAKE]) fields.delete(name);
	const values = readFields(fields, shape);
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

const NOT_YET = 'Nothing is kept yet: some of these words may identify somebody.';
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
