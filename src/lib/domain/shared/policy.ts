import { reaches, token, type Audience, type Token } from './audience';
import { Forbidden } from './errors';
import type { Id } from './ids';

export type Role = 'staff' | 'coordinator' | 'administrator' | 'partner';

/** Who reads: a person (or a visitor) with the tokens they hold at this moment, or a named job of the system. */
export type Reader =
	| { readonly kind: 'person'; readonly id: Id; readonly tokens: ReadonlySet<Token> }
	| { readonly kind: 'visitor'; readonly tokens: ReadonlySet<Token> }
	| { readonly kind: 'system'; readonly name: SystemName };

/** Every job that reads without being a person, so that a test can list who does and why. */
export const SYSTEM_READERS = {
	'sign-in': 'finds the account and its sessions for whoever signs in, and whose key a program shows',
	setup: 'makes the first records of a new workspace',
	standing: 'reads the dated places of a person to know their tokens',
	example: 'loads and ends the example workspace',
	outside: 'finds the action that a link for its owner outside leads to, and keeps what they report',
	'read-only': 'finds what a read-only link leads to and whether whoever made it still may, and keeps when it was opened',
	calendar: 'finds whose calendar address a calendar program asks for',
	unnamed: 'writes for an author who chose not to be named',
	guard: 'counts what a rule over many records needs, without showing any',
	retention: 'forgets what was removed long enough ago, and the wordings that nobody can look back to any more',
	live: 'tells open pages of a meeting that something in it changed; what it is they read for themselves',
	imports: 'goes on with what people bring in together, as themselves, and finds which of that is under way',
	post: 'prepares mails and sends them: who wants a digest, whose address it goes to, what waits in the outbox',
	administration: 'the command line: check, backup, copy, reset link'
} as const;
export type SystemName = keyof typeof SYSTEM_READERS;

/** The person who acts, as of this request: leaving a set takes effect with the next one. */
export interface Actor {
	readonly kind: 'person';
	readonly id: Id;
	readonly name: string;
	readonly organisation: Id;
	readonly roles: readonly Role[];
	readonly tokens: ReadonlySet<Token>;
}

export const visitor: Reader = { kind: 'visitor', tokens: new Set<Token>(['public']) };
export const system = (name: SystemName): Reader => ({ kind: 'system', name });

/** What may be done to a kind of thing, verb by verb. Reading is not here: the audience alone decides it. */
export type Policy<Subject> = Readonly<Record<string, (actor: Actor, subject: Subject) => boolean>>;

/** Lets the verb pass or throws {@link Forbidden}. Use cases call it for every record they touch. */
export function authorize<S, P extends Policy<S>>(
	policy: P,
	verb: keyof P & string,
	actor: Actor,
	subject: S,
	refusal?: string
): void {
	if (!policy[verb]!(actor, subject)) throw new Forbidden(refusal);
}

/** What a page may offer this actor on this subject: verb → whether. */
export function abilities<S, P extends Policy<S>>(policy: P, actor: Actor, subject: S): { readonly [verb in keyof P]: boolean } {
	const entries = Object.entries(policy).map(([verb, allows]) => [verb, allows(actor, subject)]);
	return Object.fromEntries(entries) as { [verb in keyof P]: boolean };
}

export const has = (actor: Actor, role: Role): boolean => actor.roles.includes(role);
/** A member of the host organisation's staff; partners are guests. */
export const isStaff = (actor: Actor): boolean => !has(actor, 'partner');
export const belongsTo = (actor: Actor, set: Id): boolean => actor.tokens.has(token.set(set));
export const facilitates = (actor: Actor, set: Id): boolean => actor.tokens.has(token.facilitatorOf(set));
export const supervises = (actor: Actor, person: Id): boolean => actor.tokens.has(token.supervisorOf(person));
export const canRead = (actor: Actor, of: Audience): boolean => reaches(of, actor.tokens);
