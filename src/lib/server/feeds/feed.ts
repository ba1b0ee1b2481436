import type { Instant } from '#lib/domain/shared/clock';

/** What feed readers are told of one published thing: its name and how it begins. The whole stays at its address. */
export interface FeedEntry {
	/** Where it stands, which is also how readers know it again. */
	readonly address: string;
	readonly title: string;
	/** How it begins, plain; empty where nothing is said. */
	readonly begins: string;
	/** BCP 47, or null where nobody says. */
	readonly language: string | null;
	readonly at: Instant;
}

export interface Feed {
	readonly title: string;
	/** Who publishes. */
	readonly publisher: string;
	/** Where the feed itself stands, and the page of which it tells. */
	readonly address: string;
	readonly page: string;
	/** Latest first. */
	readonly entries: readonly FeedEntry[];
}
