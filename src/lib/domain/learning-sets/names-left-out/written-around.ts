import { agreedActions } from '../../actions';
import { everyExcerpt } from '../../people';
import { excerpt, type Where } from '../../shared/collection';
import type { Reading } from '../../shared/context';
import type { Id } from '../../shared/ids';
import { noteItems, type NoteItem } from '../note-item';
import { shortFormsIn } from './find-bodies';

/** What the notes and actions of a meeting, or of a set, say of who takes part besides those who have a place in it. */
export interface Written {
	/** Who owns an action, and whose words are noted. */
	readonly owners: readonly Id[];
	/** Who does an action along with its owner, as it was typed: “, with Dina Okoro”. */
	readonly names: readonly string[];
	/** Bodies that own an action, or for whom something was said. */
	readonly bodies: readonly string[];
	/** The short forms by which the notes say that they call one of these bodies: “Northway Support (NS)”. */
	shortForms(bodies: readonly string[]): readonly string[];
}

interface Said {
	readonly owner: NonNullable<NoteItem['agreed']>['owner'];
	readonly names: readonly string[];
	/** Sentences around a short form in brackets; few texts hold one. */
	readonly brackets: readonly string[];
}

const sizeOf = ({ names, brackets }: Said): number =>
	120 + 2 * [...names, ...brackets].reduce((sum, each) => sum + each.length, 0);
const saidInNotes = excerpt(
	noteItems,
	({ text, kind, agreed, saidBy }) => ({
		owner: agreed?.owner ?? (saidBy ? { kind: 'person' as const, person: saidBy } : null),
		names: kind === 'action' ? namesWith(text) : [],
		brackets: aroundBrackets(text)
	}),
	sizeOf
);
const saidInActions = excerpt(
	agreedActions,
	({ what, owner }) => ({ owner, names: namesWith(what), brackets: aroundBrackets(what) }),
	sizeOf
);

/** Reads by the rule what is written in these notes and actions. */
export async function writtenAround(
	read: Reading,
	{ notes, actions }: { readonly notes: Where<typeof noteItems>; readonly actions: Where<typeof agreedActions> }
): Promise<Written> {
	const found = (await Promise.all([everyExcerpt(read, saidInNotes, notes), everyExcerpt(read, saidInActions, actions)])).flat();
	const owners = found.flatMap(({ owner }) => owner ?? []);
	const brackets = found.flatMap((each) => each.brackets).join('\n');
	return {
		owners: [...new Set(owners.flatMap((each) => (each.kind === 'person' ? [each.person] : [])))],
		names: [...new Set(found.flatMap(({ names }) => names))],
		bodies: [...new Set(owners.flatMap((each) => (each.kind === 'body' ? [each.body] : [])))],
		shortForms: (bodies) => [...new Set(shortFormsIn(brackets, [...new Set(bodies)]))]
	};
}

const WITH = /, with (\p{Lu}[^,.;:!?\n()]{1,80}(?:, \p{Lu}[^,.;:!?\n()]{1,80})*)$/u;
const NAME = /^\p{Lu}[\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.-]+){0,3}$/u;

/** Whom the words of an action name at their end, as a line that was understood says it. */
function namesWith(text: string): readonly string[] {
	const said = WITH.exec(text.trimEnd().replace(/\.$/, ''))?.[1] ?? '';
	return said.split(/,? and |, /).filter((each) => NAME.test(each));
}

const BRACKETED = /[^()\n]{0,160}\([^()\n]{2,160}\)/gu;
const aroundBrackets = (text: string): readonly string[] => (text.includes('(') ? (text.match(BRACKETED) ?? []) : []);
