import type { Feed, FeedEntry } from './feed';

/** A feed as JSON Feed 1.1 (jsonfeed.org). */
export const toJsonFeed = ({ title, publisher, address, page, entries }: Feed): string =>
	JSON.stringify({
		version: 'https://jsonfeed.org/version/1.1',
		title,
		home_page_url: page,
		feed_url: address,
		authors: [{ name: publisher }],
		items: entries.map(itemOf)
	});

const itemOf = ({ address, title, begins, language, at }: FeedEntry) => ({
	id: address,
	url: address,
	title,
	// Every item has a text, also one of which nothing is said but its name.
	content_text: begins || title,
	date_modified: at,
	...(language && { language })
});
