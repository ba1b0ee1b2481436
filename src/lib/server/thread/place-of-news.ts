import type { Ref } from '#lib/domain/shared/ids';
import { placeOf } from './thread-line';

/** Where a piece of news leads. Requests and offers have pages of their own that no thread leads to. */
export function placeOfNews(about: Ref): string {
	if (about.kind === 'lesson-request') return `/tree/requests/${about.id}`;
	if (about.kind === 'paragraph-mark') return `/meetings/words/${about.id}`;
	if (about.kind === 'merge-proposal') return `/sets/proposals/${about.id}`;
	if (about.kind === 'survey') return `/sets/surveys/${about.id}`;
	if (about.kind === 'facilitation-offer') return `/sets/facilitation/${about.id}`;
	return placeOf(about) ?? '/sets';
}
