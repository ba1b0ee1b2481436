/** Following: what somebody wants to hear of, and what is news to them. */
import { attentions } from './attention';
import { follows } from './follow';

export const collections = [follows, attentions] as const;

export { NEWS_HEADINGS, NEWS_KINDS, newsKinds, type NewsKind } from './attention';
export type { Followed, Target } from './follow';
export { follow, followedThings, followOf, followWish, unfollow } from './following';
export { dateCompletes, type News } from './news';
export { chooseNews, markRead, markReadWish, notifications, preferencesWish, unreadCount } from './notifications';
