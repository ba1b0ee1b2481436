import * as v from 'valibot';
import { attachments } from '../attachments';
import { audience, token } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { answer, LONGEST_TEXT } from './answer';
import { fingerprints } from './fingerprints';
import { slug } from './template';
import { textsOf, titleOf, wordingSchema } from './wording';

/** Pieces of earlier forms that one practice may hold. */
export const MOST_LEFT_OVER = 100;
/** `text` is Markdown. */
export const leftOver = v.object({ heading: field.line(120), text: field.prose(LONGEST_TEXT) });

/**
 * A practice as its owner keeps it. `wording` is what is being written; once published it moves to the published practice of
 * the same id and is null here until somebody revises it (ADR 060).
 */
const schema = v.object({
	owner: field.id,
	/** The body its owner belonged to when they began it. */
	organisation: field.id,
	wording: v.nullable(wordingSchema),
	/** Answers that stayed behind at publication, because the person to ask has not agreed to be shown. */
	withheld: v.record(slug, answer),
	/** Handed to the coordinators, who read it and publish it. */
	offer: v.nullable(field.act),
	publication: v.nullable(
		v.object({
			...field.act.entries,
			revision: v.number(),
			/** What this edition is for. */
			changed: v.optional(field.optionalLine(300)),
			/** Why it was published though no colleague who checked it had said that it was ready. */
			unchecked: v.optional(field.optionalLine(500))
		})
	),
	withdrawal: v.nullable(v.object({ ...field.act.entries, reason: field.line(500) })),
	objectives: field.ids(20),
	/** Lessons it cites. */
	lessons: field.ids(50),
	/** The last saving; `form` is the page it came from, so that a form which saves itself does not conflict with itself. */
	saved: v.object({ ...field.act.entries, form: v.union([v.literal(''), field.id]) }),
	/** By which the document it was brought in from is known again (`fingerprints`); absent where it was begun here. */
	fingerprints: v.optional(fingerprints),
	/** Files of what is being written; once published, those of the published edition too. */
	attachments: v.optional(attachments),
	/** The import it came in with, among others. */
	import: v.optional(field.id),
	note: field.optionalLine(300),
	/** What had no section in a newer edition of its form: for those who write it, and never published. */
	leftOver: v.optional(v.pipe(v.array(leftOver), v.maxLength(MOST_LEFT_OVER)))
});
export type Practice = v.InferOutput<typeof schema>;

/** Private to its owner; open to the host's staff from the first offer on, until the owner takes an unpublished one back. */
export const practices = collection('practice', schema, {
	audience: (practice) => audience(token.person(practice.owner), ...(isOpened(practice) ? (['staff'] as const) : [])),
	blobs: (practice) => (practice.attachments ?? []).map(({ blob }) => blob),
	keys: {
		owner: one('text', (practice) => practice.owner),
		state: one('text', (practice) => stateOf(practice)),
		objective: many('text', (practice) => practice.objectives),
		fingerprint: many('text', (practice) => practice.fingerprints ?? []),
		import: one('text', (practice) => practice.import ?? null),
		/** The edition of the form that it is written by; none while the library has it. */
		template: one('text', (practice) => (isPublished(practice) ? null : (practice.wording?.template ?? null))),
		savedAt: one('instant', (practice) => practice.saved.at)
	},
	search: (practice) =>
		practice.wording && !isPublished(practice)
			? { title: titleOf(practice.wording), body: textsOf(practice.wording), language: practice.wording.language }
			: null,
	retention: 'learning',
	version: 1,
	upgrades: []
});

type Standing = Pick<Practice, 'offer' | 'publication' | 'withdrawal'>;

export const isPublished = (of: Standing): boolean => of.publication !== null && of.withdrawal === null;
const isOpened = (of: Standing): boolean => of.offer !== null || of.publication !== null;

export const PRACTICE_STATES = ['draft', 'offered', 'published', 'withdrawn'] as const;
export type PracticeState = (typeof PRACTICE_STATES)[number];

/** Where it stands; an offered revision of a published practice waits like a first one. */
export const stateOf = (of: Standing): PracticeState =>
	of.offer !== null ? 'offered' : isPublished(of) ? 'published' : of.publication !== null ? 'withdrawn' : 'draft';
