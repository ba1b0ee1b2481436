import * as v from 'valibot';
import { audience, token } from '../../shared/audience';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';

/** Votes that each member may be given. */
export const MOST_VOTES = 10;
/** Issues that may be proposed at once. */
export const MOST_ISSUES = 40;

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * A set settles what it takes up: members propose issues and vote, and whoever facilitates closes it and makes themes of the
 * first ones. One at a time is open in a set. While it is, a confidential set's moves on with its circle (ADR 116).
 */
const schema = v.object({
	set: field.id,
	/** What is asked: “What shall we work on together?” */
	question: field.line(200),
	/** How many votes each member has, to put on one issue or on several. */
	votes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(MOST_VOTES)),
	/** Goes up with each vote and each proposal, so that none slips past the closing. */
	turns: count,
	/** How many voted, once it is closed. */
	voters: v.nullable(count),
	opening: field.act,
	closing: v.nullable(field.act),
	audience: field.tokens
});
export type Prioritisation = v.InferOutput<typeof schema>;

export const prioritisations = collection('prioritisation', schema, {
	audience: (each) => each.audience,
	keys: { set: one('text', ({ set }) => set), openedAt: one('instant', ({ opening }) => opening.at) },
	unique: { open: ({ set, closing }) => (closing ? null : set) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** An issue that a member proposes, read by whoever reads the prioritisation. */
const issue = v.object({
	prioritisation: field.id,
	set: field.id,
	title: field.line(200),
	why: field.optionalLine(300),
	by: field.id,
	at: field.instant,
	/** Null until it is closed. */
	votes: v.nullable(count),
	/** The run of meetings that has it as a theme. */
	theme: v.nullable(v.object({ ...field.act.entries, series: field.id })),
	audience: field.tokens
});
export type ProposedIssue = v.InferOutput<typeof issue>;

export const proposedIssues = collection('proposed-issue', issue, {
	audience: (each) => each.audience,
	keys: { prioritisation: one('text', ({ prioritisation }) => prioritisation) },
	retention: 'agreement',
	version: 1,
	upgrades: []
});

/** One member's votes while they can be changed: read by that member alone, and gone once they are counted. */
const ballot = v.object({
	prioritisation: field.id,
	person: field.id,
	votes: v.pipe(v.array(v.object({ issue: field.id, count })), v.maxLength(MOST_ISSUES))
});
export type IssueBallot = v.InferOutput<typeof ballot>;

export const issueBallots = collection('issue-ballot', ballot, {
	audience: ({ person }) => audience(token.person(person)),
	historyFrom: (_, version) => version,
	keys: { prioritisation: one('text', ({ prioritisation }) => prioritisation) },
	unique: { person: ({ prioritisation, person }) => `${prioritisation} ${person}` },
	retention: 'agreement',
	version: 1,
	upgrades: []
});
