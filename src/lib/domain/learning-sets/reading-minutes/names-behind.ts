import type { Around } from './around';

/** "(CB)", "(FV, DL)" right behind a sentence names whose it is, though the next one is set behind it: each with the sentence before it. */
export function withNamesBehind(all: readonly string[], around: Around): string[] {
	const together: string[] = [];
	for (const each of all) {
		const [, bracket, inside, rest] = /^(\(([^()]{2,40})\))\.?\s*(.*)$/su.exec(each) ?? [];
		const isWho = bracket !== undefined && together.length > 0 && around.owners.of(inside!, true) !== null;
		if (!isWho) together.push(each);
		else {
			together.push(`${together.pop()!} ${bracket}`);
			if (rest) together.push(rest);
		}
	}
	return together;
}

const NAMED = /^(.{8,}?[.)!])\s*\(([^()]{2,40})\)$/su;

/** Who does what a sentence tells of, where their names stand in brackets behind it: "He would write to all of them. (CB)" */
export function namedBehind(text: string, { owners, words }: Around): { owners: readonly string[]; said: string } | null {
	const found = NAMED.exec(text.trim());
	const who = found && words.shapes.undertakes.test(found[1]!) ? owners.of(found[2]!, true) : null;
	return who && { owners: who, said: found![1]! };
}
