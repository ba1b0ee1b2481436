import type { Around } from './around';
import { folded } from './minutes-words.ts';
import type { Placing } from './placing';
import { action, dueOf, isOnlyWho, saidBy } from './read-action.ts';
import { isUndertakable } from './rescue.ts';
import { sentences } from './sentences.ts';

/** "Person responsible: Ann Lee", "Deadline: 3 May" below the action that they are of. False where the line is no such field. */
export function placeField(text: string, placing: Placing, around: Around): boolean {
	const { words } = around;
	const field = /^(\p{L}[\p{L} ]{1,30}?)\s*[:：]\s*(\S.*)$/u.exec(text);
	const name = folded(field?.[1] ?? '');
	if (!field || !(words.set.ownerWords.has(name) || words.set.dueWords.has(name))) return false;
	return placing.amend(text, (read) =>
		words.set.ownerWords.has(name)
			? read.owners.length > 0
				? null
				: action(read.text, around.owners.written(field[2]!), read.dueText === '' ? null : read)
			: read.dueText !== ''
				? null
				: action(read.text, read.owners, dueOf(field[2]!, around))
	);
}

/** Initials in the margin: the last sentence before them is what they undertook. False where none stand there. */
export function placeMargin(text: string, placing: Placing, around: Around): boolean {
	const margin = /^(.*\S)\s*\t+\s*([^\t]+)$/su.exec(text);
	if (!margin || !isOnlyWho(margin[2]!, around)) return false;
	const said = sentences(margin[1]!.trim()).at(-1)!;
	if (said.split(/\s+/).length < 4 || !isUndertakable(said, around)) return false;
	placing.item(margin[1]!.slice(0, margin[1]!.length - said.length).trim());
	placing.action(saidBy(said, margin[2]!.trim(), around), `${said} ${margin[2]}`);
	return true;
}
