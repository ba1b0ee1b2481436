import type { Id } from '../shared/ids';

/**
 * A mention of a person is an ordinary Markdown link to their page, `[Grace Okafor](/people/ID)`, so that a text reads well
 * wherever it is taken. Whose link it is, is asked again each time it is shown.
 */
const MENTION = /\[((?:[^[\]\\\n]|\\[^\n])*)\]\(\/people\/([a-z0-9]{26})\)/g;

export const addressOfPerson = (id: Id): string => `/people/${id}`;

/** A name as the words of a link: brackets would end it early. */
const inLink = (name: string): string => name.replace(/[[\]\\]/g, '');

/** The people whom a text mentions, each once, in the order of the text. */
export const mentionedIn = (text: string): readonly Id[] => [...new Set(text.matchAll(MENTION).map(([, , id]) => id!))];

/** A text in which mentions of people are other words; those stay for which `words` gives null. */
export const insteadOfMentions = (text: string, words: (id: Id, name: string) => string | null): string =>
	text.includes('](/people/') ? text.replace(MENTION, (mention, name: string, id: Id) => words(id, name) ?? mention) : text;

/** A text whose mentions are plain words, but for those of people whom `keep` names. */
export const withoutMentions = (text: string, keep: (id: Id) => boolean = () => false): string =>
	insteadOfMentions(text, (id, name) => (keep(id) ? null : name));

const TOPIC = /\[((?:[^[\]\\\n]|\\[^\n])*)\]\(\/(?:objectives\/[a-z0-9]{26}|tree\?code=[^\s()<>]+)\)/g;

/** A text in which every mention, of people, objectives and codes, is the words it stands under: for what leaves the workspace. */
export const mentionsAsWords = (text: string): string => withoutMentions(text).replace(TOPIC, '$1');

const SIGN = /(?<![\p{L}\p{N}\\[@])@(?=\p{L})/gu;
const GOES_ON = /^[\p{L}\p{N}]/u;

/**
 * A text in which `@` and a name typed in full became a mention, as it is written without script. A name that two people bear
 * stays as it was typed.
 */
export function withTypedMentions(text: string, known: readonly { readonly id: Id; readonly name: string }[]): string {
	const byName = Map.groupBy(known, ({ name }) => fold(name));
	const names = [...byName].flatMap(([name, bearers]) => (bearers.length === 1 ? [{ name, person: bearers[0]! }] : []));
	const longestFirst = names.toSorted((a, b) => b.name.length - a.name.length);
	let written = '';
	let done = 0;
	for (const { index } of text.matchAll(SIGN)) {
		if (index < done) continue;
		const rest = text.slice(index + 1, index + 1 + LONGEST_NAME);
		const found = longestFirst.find(
			({ name }) => fold(rest.slice(0, name.length)) === name && !GOES_ON.test(rest.slice(name.length))
		);
		if (!found) continue;
		written += `${text.slice(done, index)}[${inLink(found.person.name)}](${addressOfPerson(found.person.id)})`;
		done = index + 1 + found.name.length;
	}
	return written + text.slice(done);
}

const LONGEST_NAME = 130;
const fold = (name: string): string => name.normalize('NFC').toLowerCase();
