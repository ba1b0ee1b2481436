import { folded, type MinutesWords } from './minutes-words.ts';
import type { ReadAction } from './read-action.ts';

/** Actions without the next steps of the text that a list of the same minutes says again in other words. They stay in the note. */
export function withoutTwice(actions: readonly ReadAction[], { phrases }: MinutesWords): ReadAction[] {
	const listed = actions.filter(({ rescued }) => !rescued);
	const light = stemsOf([...phrases.does, ...phrases.presents, ...phrases.titles].join(' '));
	return actions.filter((each) => !each.rescued || !listed.some((other) => isSame(each, other, light)));
}

function isSame(draft: ReadAction, listed: ReadAction, light: ReadonlySet<string>): boolean {
	const isShared = draft.owners.some((each) => listed.owners.includes(each));
	const [all, found] = [stemsOf(listed.text), stemsOf(draft.text)];
	const shared = [...all].filter((stem) => found.has(stem)).length;
	// Without who does it and the verb that says so: "Herr Riedl kümmert sich um die Übersetzungen".
	const names = stemsOf(draft.owners.join(' '));
	const own = [...found].filter((stem) => !names.has(stem) && !light.has(stem));
	if (isShared && own.length > 0 && own.every((stem) => all.has(stem))) return true;
	const isTheirs = draft.owners.length === 0 || listed.owners.length === 0 || isShared;
	return isTheirs && shared > 1 && shared * 5 >= Math.min(all.size, found.size) * 3;
}

/** The beginnings of its longer words: "invite list" and "invitation" begin alike. */
const stemsOf = (text: string): ReadonlySet<string> =>
	new Set((folded(text).match(/\p{L}{4,}/gu) ?? []).map((word) => word.slice(0, 5)));
