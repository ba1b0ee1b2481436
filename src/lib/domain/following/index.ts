/** Following: what somebody wants to hear of, and what is news to them. */
import { attentions } from './attention';
import { digests } from './digest';
import { follows } from './follow';

export const collections = [follows, attentions, digests] as const;

export { askedOfYou } from './asked-of-you';
export { NEWS_HEADINGS, NEWS_KINDS, newsKinds } from './attention';
export { chooseDigest, chooseDigestWish, digestOf } from './choose-digest';
export { DIGESTS, digests, howOften, isWorkingDay, nextDigest, type Digest } from './digest';
export type { Followed, Target } from './follow';
export { follow, followedThings, followOf, followWish, unfollow } from './following';
export { newsByMail, type MailedNews } from './news-by-mail';
export { dateCompletes, type News } from './news';
export { chooseNews, markRead, markReadWish, notifications, preferencesWish, unreadCount, wantedNews } from './notifications';
