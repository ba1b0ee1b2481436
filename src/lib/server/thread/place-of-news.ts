import type { News } from '#lib/domain/following';
import type { Ref } from '#lib/domain/shared/ids';
import { placeOf } from './thread-line';

/** What stands on a page of its own beneath that of the record; everything else is a part of the page. */
const BENEATH = new Set(['note', 'earlier', 'seats', 'peer-check', 'working']);

/** Where a piece of news leads. */
export function placeOfNews({ about, part }: Pick<News, 'about' | 'part'>): string {
	const page = pageOf(about);
	if (!part) return page;
	return BENEATH.has(part) ? `${page}/${part}` : `${page}#${part}`;
}

/** Requests and offers have pages of their own that no thread leads to. */
function pageOf(about: Ref): string {
	if (about.kind === 'lesson-request') return `/tree/requests/${about.id}`;
	if (about.kind === 'paragraph-mark') return `/meetings/words/${about.id}`;
	if (about.kind === 'merge-proposal') return `/sets/proposals/${about.id}`;
	if (about.kind === 'survey') return `/sets/surveys/${about.id}`;
	if (about.kind === 'facilitation-offer') return `/sets/facilitation/${about.id}`;
	if (about.kind === 'practice-handover') return `/practices/handovers/${about.id}`;
	return placeOf(about) ?? '/sets';
}
