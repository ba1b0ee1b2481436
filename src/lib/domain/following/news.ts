import type { Instant } from '../shared/clock';
import type { Ref } from '../shared/ids';
import type { NewsKind } from './attention';

/** Parts of a page, and pages beneath that of a record, where news stand. */
type NewsPart = 'difference' | 'afterwards' | 'how-it-went' | 'earlier' | 'seats' | 'peer-check' | 'working' | 'note';

/** One thing that is news to somebody, made of what they may read at this moment. */
export interface News {
	/** Says which news it is and in which state: the same thing with a new state is news again. */
	readonly key: string;
	readonly kind: NewsKind;
	/** The record to open. */
	readonly about: Ref;
	/** Where on its page, or beneath it, this stands; absent where it is the page itself. */
	readonly part?: NewsPart;
	readonly title: string;
	readonly words: string;
	/** A day or a moment as far as it is told; null where the record does not tell it (ADR 080). */
	readonly when: string | Instant | null;
	/**
	 * What a mail calls it, which leaves the workspace for good and bears a date: the title where many may read that, a word for
	 * its kind where few may, null where a mail would tell more than the record does (ADR 097).
	 */
	readonly inMail: string | null;
	/** What a mail says in place of `words`, where these tell more than it may: who asks, of a set. */
	readonly wordsInMail?: string;
}

/** Whether the date completes the words: “It is due …”, “Planned for …”; it stands apart otherwise. */
export const dateCompletes = (words: string): boolean => / (for|due)$/.test(words);

/** For how many days what happened once stays news. */
export const NEWS_DAYS = 30;
