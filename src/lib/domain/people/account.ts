import * as v from 'valibot';
import { audience, token } from '../shared/audience';
import type { Day } from '../shared/clock';
import { collection } from '../shared/collection';
import * as field from '../shared/fields';

/** One spelling for every way of typing the same address. */
export const foldEmail = (typed: string): string => typed.normalize('NFKC').trim().toLowerCase();

// Plain ASCII only, so that no look-alike letter makes a second account for the same address.
const ADDRESS = /^[a-z0-9.!#$%&'*+/=?^_{|}~-]{1,64}@[a-z0-9-]{1,63}(\.[a-z0-9-]{1,63}){0,8}$/;
const NOT_AN_ADDRESS = 'Write an e-mail address such as sam@example.org.';

/** An address as somebody types it in a form; parsing folds it. */
export const typedEmail = v.pipe(
	v.string(NOT_AN_ADDRESS),
	v.maxLength(320, 'Keep this to 320 letters.'),
	v.transform(foldEmail),
	v.check((text) => text.length <= 254 && ADDRESS.test(text), NOT_AN_ADDRESS)
);

/** Whether a text is an address as it is kept: folded. */
export const isEmail = (text: string): boolean => text === foldEmail(text) && ADDRESS.test(text);

const schema = v.object({
	/** Folded. */
	email: v.pipe(v.string(), v.check(isEmail)),
	/** Closed, and until which day its person may still take their own words away; null where not at all. */
	disabled: v.nullable(v.object({ ...field.act.entries, takeAwayUntil: field.optionalDay }))
});
export type Account = v.InferOutput<typeof schema>;

/** How a person signs in; its id is the person's. */
export const accounts = collection('account', schema, {
	audience: (_account, id) => audience('administrators', token.person(id)),
	keys: {},
	unique: { email: ({ email }) => email },
	retention: 'account',
	version: 2,
	upgrades: [
		({ disabled, ...account }: { disabled: object | null }) => ({
			...account,
			disabled: disabled && { ...disabled, takeAwayUntil: null }
		})
	]
});

/** What an account opens on a day: the workspace, what its person takes away alone, or nothing. */
export function opens({ disabled }: Pick<Account, 'disabled'>, day: Day): 'workspace' | 'take-away' | 'nothing' {
	if (!disabled) return 'workspace';
	return disabled.takeAwayUntil !== null && day <= disabled.takeAwayUntil ? 'take-away' : 'nothing';
}

const credentialSchema = v.object({
	passwordHash: v.pipe(v.string(), v.startsWith('$argon2id$'), v.maxLength(400)),
	setAt: field.instant
});

export type Credential = v.InferOutput<typeof credentialSchema>;

/** A person's password hash, with the person's id: only the sign-in job reads it. */
export const credentials = collection('credential', credentialSchema, {
	audience: () => [],
	keys: {},
	retention: 'account',
	version: 1,
	upgrades: []
});
