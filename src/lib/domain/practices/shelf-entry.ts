import { partAtContacts } from './contact';
import { facetsOf } from './facets';
import type { Practice } from './practice';
import type { PublishedPractice } from './published-practice';
import { firstReview } from './review/review-due';
import type { Template } from './template';
import { emptySections, type Wording } from './wording';

interface Shelving {
	readonly practice: Pick<Practice, 'owner' | 'objectives' | 'fingerprints' | 'attachments' | 'note'>;
	readonly written: Wording;
	readonly template: Template;
	readonly publication: PublishedPractice['publication'];
	readonly readers: PublishedPractice['readers'];
	/** What stands in the library under its id so far. */
	readonly before?: PublishedPractice | null;
}

/**
 * What readers of the library get of the words as they are written: every empty section declared a gap, and `withheld` the
 * answers that stay with the practice because the person to ask has not agreed to be shown.
 */
export function shelfEntry({ practice, written, template, publication, readers, before = null }: Shelving) {
	const gaps = emptySections(written, template).map((section) => section.key);
	const { published: wording, withheld } = partAtContacts({ ...written, gaps }, template);
	const entry: PublishedPractice = {
		owner: practice.owner,
		wording,
		publication,
		withdrawal: null,
		...(before?.toldFrom && { toldFrom: before.toldFrom }),
		reviewDue: firstReview(wording, publication.at),
		reviewed: null,
		...(before?.sustained && { sustained: before.sustained }),
		readers,
		facets: facetsOf(wording, template),
		objectives: practice.objectives,
		...(practice.fingerprints && { fingerprints: practice.fingerprints }),
		...((practice.attachments ?? before?.attachments) && { attachments: practice.attachments ?? [] }),
		note: practice.note
	};
	return { entry, withheld: { ...withheld } };
}
