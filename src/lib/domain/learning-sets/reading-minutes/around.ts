import type { MinutesWords } from './minutes-words';
import type { BodyAt } from './bodies-beside';
import type { Owners } from './owners';

/** What an action's words are read with: who can own it, and the day of the meeting. */
export interface Around {
	/** Whoever wrote these minutes, where they say so: "I will ring them". */
	readonly writer: string | null;
	readonly words: MinutesWords;
	readonly owners: Owners;
	readonly since: string | null;
	/** Whether words name a body, a post or several people of these minutes. */
	readonly isBody: (text: string) => boolean;
	readonly bodyAt: BodyAt;
}
