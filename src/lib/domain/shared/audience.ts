import type { Id } from './ids';

/**
 * One way of belonging. An audience is a set of people and never a rung: holding one token gives nothing of another.
 *
 * - `person:ID` that person; `supervisor-of:ID` whoever supervises ID today
 * - `supervised-by:ID:WHO` WHO, for as long as they supervise ID
 * - `set:ID` the members of a set today; `facilitator-of:ID` who facilitates it today
 * - `circle:ID:N` those who belonged to set ID in its N-th circle (the members between two joinings) and still belong
 * - `project:ID` the people of a project; `staff` the host organisation's own; `partners` guests from other bodies
 * - `administrators` those who keep the workspace (accounts and settings only, never what people write)
 * - `coordinators` those who coordinate: names and dates of supervision, numbers of surveys that said so; never what people write
 * - `public` anyone, also signed out
 */
export type Token =
	| `person:${Id}`
	| `supervisor-of:${Id}`
	| `supervised-by:${Id}:${Id}`
	| `set:${Id}`
	| `facilitator-of:${Id}`
	| `circle:${Id}:${number}`
	| `project:${Id}`
	| 'staff'
	| 'partners'
	| 'administrators'
	| 'coordinators'
	| 'public';

/** Who may read a thing: everybody who holds at least one of the tokens. Sorted, each once. */
export type Audience = readonly Token[];

export const token = {
	person: (id: Id): Token => `person:${id}`,
	supervisorOf: (id: Id): Token => `supervisor-of:${id}`,
	supervisedBy: (id: Id, supervisor: Id): Token => `supervised-by:${id}:${supervisor}`,
	set: (id: Id): Token => `set:${id}`,
	facilitatorOf: (id: Id): Token => `facilitator-of:${id}`,
	circle: (set: Id, number: number): Token => `circle:${set}:${number}`,
	project: (id: Id): Token => `project:${id}`
} as const;

/** The audience of several tokens: sorted, without repeats, so that equal audiences are equal texts. */
export const audience = (...tokens: readonly Token[]): Audience => [...new Set(tokens)].sort();

/** The text that equal audiences share; the store keeps one class of records per such text. */
export const audienceKey = (of: Audience): string => audience(...of).join(' ');

/** Whether someone holding `tokens` may read what has audience `of`. */
export const reaches = (of: Audience, tokens: ReadonlySet<Token>): boolean => of.some((each) => tokens.has(each));

/** The kind of a token and the first id in it, for wording; `circle:` gives its set's id. */
export function tokenParts(of: Token): { kind: string; id: Id | null } {
	const [kind = '', id = null] = of.split(':');
	return { kind, id };
}
