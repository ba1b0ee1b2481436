import { folded, type MinutesWords } from './minutes-words.ts';
import type { Taken } from './people-of-text';

/** "Hollins Bakeries" as a heading below a list with "Bev Stannard (Hollins Bakeries)" is where she comes from, and nobody. */
export function withoutBodies(taken: Map<number, Taken>, words: MinutesWords): Map<number, Taken> {
	const bodies = new Set(
		[...taken.values()].flatMap(({ people }) => people.map(({ note }) => folded(note.replace(/^[([]|[)\]]$/g, ''))))
	);
	// "Four Rivers" of "Bertie Awolowo, Four Rivers ICB"
	const isOfBody = (name: string) => [...bodies].some((body) => body.startsWith(`${folded(name)} `));
	const isBody = (name: string) =>
		name.includes(' ') && (bodies.has(folded(name)) || (!words.isName(folded(name).split(' ')[0]!) && isOfBody(name)));
	if (![...taken.values()].some(({ people }) => people.some(({ name }) => isBody(name)))) return taken;
	const left = new Map<number, Taken>();
	for (const [at, { people, rest }] of taken) {
		const kept = people.filter(({ name }) => !isBody(name));
		// A line of its own is read as any other of the note.
		if (kept.length === 0 && people.length > 0 && rest.length === 0) continue;
		left.set(at, { people: kept, rest: [...people.filter((each) => !kept.includes(each)).map(({ name }) => name), ...rest] });
	}
	return left;
}
