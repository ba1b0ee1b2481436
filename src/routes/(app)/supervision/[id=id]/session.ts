import type { PageData } from './$types';

/** A session as the parts of its page are handed it. */
export type Session = PageData['session'];
