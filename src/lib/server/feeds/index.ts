/** Feeds: what is published for anyone, told to programs that look for what is new. */
export type { Feed, FeedEntry } from './feed';
export { sendFeed } from './send-feed';
