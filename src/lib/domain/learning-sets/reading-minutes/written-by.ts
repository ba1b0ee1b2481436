import type { Around } from './around';
import { afterPhrase, folded, type MinutesWords } from './minutes-words.ts';
import type { Attendance } from './people-of-text';
import { isStep } from './is-step.ts';

/** Who wrote the minutes, by what stands beside their name: "(me, supervisor)", "(notes)". Null where nobody alone is said to. */
export function writerAmong(people: readonly Attendance[], { set, label }: MinutesWords): string | null {
	const notedAs = (is: (word: string) => boolean) =>
		people
			.filter(({ note }) =>
				folded(note)
					.split(/[^\p{L}'-]+/u)
					.some(is)
			)
			.map(({ name }) => name);
	for (const found of [notedAs((word) => set.me.has(word)), notedAs((word) => label.get(word) === 'writer' || word === 'notes')])
		if (found.length === 1) return found[0]!;
	return null;
}

/** "I will ring them", "I'm going to rewrite it": whoever writes undertakes it, known or not. Null where it says no such thing. */
export function writerWill(text: string, { words, writer }: Around): readonly string[] | null {
	const said = text
		.replace(/^(\p{L})['’]ll\s/u, '$1 will ')
		.replace(/^(\p{L})['’]m\s/u, '$1 am ')
		.trim();
	const [, who, rest] = /^(\p{Lu}\p{Ll}{0,3})\s+(.*)$/su.exec(said) ?? [];
	const isWriter =
		who !== undefined && words.set.me.has(folded(who)) && words.verbs?.some(({ grammar }) => grammar.me.includes(folded(who)));
	const does = isWriter && !/^am (?!going to)/.test(rest!) ? afterPhrase(rest!, words.phrases.does) : null;
	const isDone = does !== null && isStep(does, words);
	return isDone ? (writer === null ? [] : [writer]) : null;
}
