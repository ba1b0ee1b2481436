import * as v from 'valibot';
import { collection, one } from '../../shared/collection';
import * as field from '../../shared/fields';
import { LONGEST_STATEMENT } from '../answer';
import { CLAIMS, slug } from '../template';

/** What a check can come to; whoever cannot do it says so, and somebody else is asked. */
export const FINDINGS = ['ready', 'needs-work', 'cannot'] as const;
export type Finding = (typeof FINDINGS)[number];

/**
 * How sure a checker is of one effect. It names the effect by its own words, since rows have no other name: once these are
 * changed it says nothing of them any more.
 */
const judgement = v.object({
	section: slug,
	group: slug,
	statement: field.optionalProse(LONGEST_STATEMENT),
	/** What the writer claimed when it was judged. */
	was: v.picklist(CLAIMS),
	says: v.picklist(CLAIMS)
});
export type Judgement = v.InferOutput<typeof judgement>;

/** A colleague who was asked to read an offered practice before it is published, and what they found. */
const schema = v.object({
	practice: field.id,
	/** The owner of the practice, as long as they own it. */
	owner: field.id,
	checker: field.id,
	asking: field.act,
	/** What to look at in particular. */
	words: field.optionalProse(500),
	judgements: v.pipe(v.array(judgement), v.maxLength(200)),
	/** Null while it waits. */
	result: v.nullable(v.object({ at: field.instant, said: v.picklist(FINDINGS), words: field.optionalProse(2_000) })),
	/** The readers of the practice that is checked, and never anybody else. */
	audience: field.tokens
});
export type PracticeCheck = v.InferOutput<typeof schema>;

export const practiceChecks = collection('practice-check', schema, {
	audience: (check) => check.audience,
	historyFrom: (_, version) => version,
	keys: {
		practice: one('text', (check) => check.practice),
		owner: one('text', (check) => check.owner),
		checker: one('text', (check) => check.checker),
		state: one('text', (check) => (check.result ? 'done' : 'waits')),
		doneAt: one('instant', (check) => check.result?.at ?? null)
	},
	unique: { waiting: ({ practice, checker, result }) => (result ? null : `${practice} ${checker}`) },
	retention: 'learning',
	version: 1,
	upgrades: []
});
