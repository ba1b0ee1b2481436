/** Read-only links: one thing, shown for a while to somebody without a place in the workspace. */
import { readOnlyLinkLogs, readOnlyLinks } from './read-only-link';

export const collections = [readOnlyLinks, readOnlyLinkLogs] as const;

export { allLinks, myLinks, type LinkLine } from './link-lines';
export {
	aboutThing,
	endReadOnlyLink,
	isShownOutside,
	makeReadOnlyLink,
	makeReadOnlyLinkWish,
	mayBeShown,
	wordsToShow
} from './make-link';
export { noteOpening } from './note-opening';
export { openLink, readOnlyItem, readOnlyPage, whatWouldShow, type Opened } from './open-link';
