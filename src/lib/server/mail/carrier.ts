import type { Letter } from './letter';
import type { Trouble } from './outgoing-mail';

/** Whom a letter goes to. */
export interface Addressee {
	readonly name: string;
	readonly address: string;
}

/** What became of a letter that was handed over. */
export type Carried =
	| { readonly is: 'taken' }
	/** It was not taken and may be tried again. */
	| { readonly is: 'later'; readonly because: Trouble }
	/** It will never be taken. */
	| { readonly is: 'refused' }
	/** The whole of it was said and no answer came: a second try could make it two. */
	| { readonly is: 'unsure' };

/** What takes mail out of the house. `id` names the message, so that whoever meets it twice can tell. */
export interface Carrier {
	carry(to: Addressee, letter: Letter, id: string): Promise<Carried>;
}
