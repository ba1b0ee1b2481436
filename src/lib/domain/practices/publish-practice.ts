import * as v from 'valibot';
import { withItsOriginal } from '../easy-read';
import { change, create, type Change, type Context } from '../shared/context';
import { Conflict, Invalid, type FieldIssue } from '../shared/errors';
import * as field from '../shared/fields';
import { ref, refText, type Id } from '../shared/ids';
import { authorize } from '../shared/policy';
import { withItsAdoptions } from './adoption';
import { saysSomething } from './answer';
import { checksOf, saysReady } from './peer-check';
import { linksOf } from './link-practice';
import { loadPractice, templateOf, wordingOf, type Held } from './load-practice';
import { practicePolicy } from './policy';
import { isPublished, practices } from './practice';
import { publishedPractices, type PublishedPractice } from './published-practice';
import { shelfEntry } from './shelf-entry';
import { sectionsOf, type Template } from './template';
import { answerOf, emptySections, type Wording } from './wording';

export const publishPracticeWish = v.object({
	/** The version that was read before publishing. */
	version: v.number(),
	readers: v.picklist(['public', 'partners'], 'Choose who may read it.'),
	/** Every section that is still empty is declared a gap, for readers to see. */
	declareGaps: v.optional(v.boolean(), false),
	/** What this edition is for, for those who read the earlier one. */
	changed: v.optional(field.optionalLine(300), ''),
	/** Why it is published though no colleague who checked it says that it is ready. */
	unchecked: v.optional(field.optionalLine(500), '')
});
export type PublishPracticeWish = v.InferOutput<typeof publishPracticeWish>;

/**
 * Publishes the words as they were read: they move to the library, and the address of the practice stays the same for every later
 * wording. Throws Invalid where a needed section is empty or another is neither written nor declared a gap,
 * and where no colleague found it ready and nothing says why it is published.
 */
export async function publishPractice(ctx: Context, id: Id, wish: PublishPracticeWish): Promise<Id> {
	const [held, checks] = await Promise.all([loadPractice(ctx, id), checksOf(ctx, id)]);
	const { practice } = held;
	authorize(practicePolicy, 'publish', ctx.actor, practice, 'Coordinators publish practices.');
	if (practice.version !== wish.version) throw new Conflict([refText(ref(practices.kind, id))]);
	const written = wordingOf(held);
	const template = await templateOf(ctx, written);
	const checkedBy = new Set(checks.filter((each) => saysReady(each, practice)).map(({ checker }) => checker)).size;
	const issues = [
		...neededIssues(written, template),
		...(wish.declareGaps ? [] : undeclaredIssues(written, template)),
		...(checkedBy > 0 || wish.unchecked ? [] : [UNCHECKED])
	];
	if (issues.length > 0) throw new Invalid(issues);
	const edition = {
		by: ctx.actor.id,
		at: ctx.clock.now(),
		revision: (practice.publication?.revision ?? 0) + 1,
		changed: wish.changed
	};
	const publication = { ...edition, checkedBy };
	const { entry, withheld } = shelfEntry({
		practice,
		written,
		template,
		publication,
		readers: wish.readers,
		before: held.published
	});
	const changes = [
		change(practices, practice, {
			wording: null,
			withheld,
			offer: null,
			publication: { ...edition, unchecked: checkedBy > 0 ? '' : wish.unchecked },
			withdrawal: null
		}),
		...(await shelved(ctx, id, held, entry)),
		...(await easyReadOpenedTo(ctx, id, held, entry)),
		...(await withItsAdoptions(ctx, id, { owner: entry.owner, shelf: entry.readers }))
	];
	const subject = ref(practices.kind, id);
	return (await ctx.store.commit({ by: ctx.actor.id, verb: 'publishPractice', subject, changes, key: ctx.requestKey })).subject
		.id;
}

const UNCHECKED: FieldIssue = {
	field: 'unchecked',
	message: 'No colleague has checked it and found it ready. Say why it is published all the same; the reason is kept.'
};

/** The change to the library, and the links of a practice that comes into it. */
async function shelved(ctx: Context, id: Id, { practice, published }: Held, value: PublishedPractice): Promise<Change[]> {
	const put = published ? change(publishedPractices, published, value) : create(publishedPractices, id, value);
	return isPublished(practice) ? [put] : [put, ...(await linksOf(ctx, id, practice))];
}

/** Its easy read gets the readers that the practice has from now on. */
const easyReadOpenedTo = async (ctx: Context, id: Id, { published }: Held, value: PublishedPractice): Promise<Change[]> =>
	published && published.readers !== value.readers
		? withItsOriginal(ctx, ref(publishedPractices.kind, id), publishedPractices.audience(value, id))
		: [];

/** Sections without which nothing can be offered or published, and that are empty. */
export const neededIssues = (wording: Wording, template: Template): FieldIssue[] =>
	sectionsOf(template)
		.filter((section) => section.needed && !saysSomething(answerOf(wording, section.key)))
		.map((section) => ({ field: '', message: `“${section.heading}” is needed before others can read it.` }));

function undeclaredIssues(wording: Wording, template: Template): FieldIssue[] {
	const open = emptySections(wording, template).filter((section) => !section.needed && !wording.gaps.includes(section.key));
	if (open.length === 0) return [];
	const names = open.map((section) => section.heading).join(', ');
	return [{ field: 'declareGaps', message: `Nothing is written under ${names}. Write something there, or declare it a gap.` }];
}
