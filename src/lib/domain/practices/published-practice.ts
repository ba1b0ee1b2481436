import * as v from 'valibot';
import { attachments } from '../attachments';
import { audience, token } from '../shared/audience';
import { collection, many, one } from '../shared/collection';
import * as field from '../shared/fields';
import { bodiesIn, WRITTEN_BODIES, writtenIn } from './directory/naming';
import { FUNDING_MONTHS, fundingAskedOn, fundingMonths, sustained } from './funding/funding';
import { fingerprints } from './fingerprints';
import { reviewDueOf } from './review/review-due';
import { slug } from './template';
import { textsOf, titleOf, wordingSchema } from './wording';

/**
 * The wording that readers of the library see, under the id of its practice, so that its address never changes. What is being
 * rewritten is not here, and once withdrawn neither are the words.
 */
const schema = v.object({
	owner: field.id,
	wording: v.nullable(wordingSchema),
	publication: v.object({
		...field.act.entries,
		revision: v.number(),
		/** What this edition is for, as its practice has it. */
		changed: v.optional(field.optionalLine(300)),
		/** How many colleagues checked it before it was published and found it ready. */
		checkedBy: v.optional(v.number())
	}),
	withdrawal: v.nullable(v.object({ ...field.act.entries, reason: field.line(500) })),
	/** The first version that may be looked back to: what stood before was withdrawn, or named somebody who no longer agrees. */
	toldFrom: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1))),
	/** The day by which somebody looks whether it is still right; `reviewDueOf` says it of one published before that was kept. */
	reviewDue: v.optional(field.day),
	/** Who last said that this edition is still right. */
	reviewed: v.optional(v.nullable(field.act)),
	/** What becomes of it when its money ends; of an end that stands there no more it says nothing (`answerOfEnd`). */
	sustained: v.optional(v.nullable(sustained)),
	/** Whom it was published for. */
	readers: v.picklist(['public', 'partners']),
	/** Facet → options chosen, as its template feeds them. */
	facets: v.record(slug, v.array(v.string())),
	objectives: field.ids(20),
	/** Files of this edition; none once it is withdrawn. */
	attachments: v.optional(attachments),
	/** As its practice has them. */
	fingerprints: v.optional(fingerprints),
	note: field.optionalLine(300)
});
export type PublishedPractice = v.InferOutput<typeof schema>;

export const publishedPractices = collection('published-practice', schema, {
	audience: ({ owner, withdrawal, readers }) =>
		withdrawal
			? audience(token.person(owner), 'staff')
			: readers === 'public'
				? audience('public', 'staff', 'partners')
				: audience('staff', 'partners'),
	// Published until withdrawn: from then on nobody looks back to the words, also where it is published again.
	historyFrom: ({ withdrawal, toldFrom }, version) => (withdrawal ? version : (toldFrom ?? 1)),
	blobs: (published) => (published.attachments ?? []).map(({ blob }) => blob),
	keys: {
		state: one('text', ({ withdrawal }) => (withdrawal ? 'withdrawn' : 'published')),
		fingerprint: many('text', (published) => published.fingerprints ?? []),
		template: one('text', ({ wording }) => wording?.template ?? null),
		owner: one('text', ({ owner }) => owner),
		reviewDue: one('date', (published) => reviewDueOf(published)),
		fundingAskedOn: one('date', (published) => fundingAskedOn(published)),
		publishedAt: one('instant', ({ publication }) => publication.at),
		/** For lists of everything that there is, a piece at a time: ids are random, so that shelves fill evenly. */
		shelf: one('text', ({ withdrawal }, id) => (withdrawal ? null : id[0]!)),
		objective: many('text', ({ objectives, withdrawal }) => (withdrawal ? [] : objectives)),
		/** The bodies that it names, and these as it writes them. */
		body: many('text', ({ wording }) => bodiesIn(wording)),
		written: many('text', ({ wording }) => writtenIn(wording)),
		area: one('text', ({ wording }) => wording?.area || null)
	},
	search: ({ wording, publication, facets, objectives, sustained }) =>
		wording && {
			title: titleOf(wording),
			body: textsOf(wording),
			facets: {
				...facets,
				objective: objectives,
				body: bodiesIn(wording),
				[WRITTEN_BODIES]: writtenIn(wording),
				[FUNDING_MONTHS]: fundingMonths({ wording, sustained })
			},
			at: publication.at,
			language: wording.language
		},
	retention: 'published',
	version: 1,
	upgrades: []
});
