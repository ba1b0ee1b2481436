import { folded, type MinutesWords } from './minutes-words.ts';

const DOES = /(?<![\p{L}-] |[\p{L}-])(\p{Lu}\p{Ll}{2,})(?:['’]s\s+\p{Ll}|\s+(\p{Ll}+)\s)/gu;

/** Words with a capital that stand before what somebody does: "Suki to ring them". Words of bodies and of lists are none. */
export function doersIn(texts: readonly string[], { set, label }: MinutesWords): ReadonlySet<string> {
	const found = new Set<string>();
	for (const text of texts)
		for (const [, name, verb] of text.slice(0, 20_000).matchAll(DOES)) {
			const plain = folded(name!);
			if (verb !== undefined && !set.says.has(verb) && !set.does.has(folded(verb))) continue;
			if (!set.bodies.has(plain) && !label.has(plain) && !set.all.has(plain) && !set.pronouns.has(plain)) found.add(name!);
		}
	return found;
}
