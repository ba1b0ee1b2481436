import { withoutMentions } from '#lib/domain/people';
import type { Reading } from '#lib/domain/shared/context';
import { wordDiff, type DiffPiece } from '#lib/server/documents';
import { applyProposals, IDENTIFIER_WORDS, type Finding } from './finding';
import { scanIdentifiers } from './scan';
import { workspaceNames } from './workspace-names';

/** A text as the scan sees it, for a page on which its author decides what others will read. Nothing of it is stored. */
export interface Checked {
	/** What was marked, each with its kind in words and what could stand there instead. */
	readonly marks: readonly { readonly text: string; readonly what: string; readonly proposal: string }[];
	/** The wording that is proposed; the author may change it. */
	readonly wording: string;
	/** From the first words to the wording. */
	readonly changes: readonly DiffPiece[];
}

/**
 * Scans a text with the names of the people and bodies that the reader knows. `own`: the author's wording so far. Mentions are
 * looked at as the names they are: a link to a person says who it is under any words.
 */
export async function checkWording(read: Reading, written: string, own: string | null = null): Promise<Checked> {
	const [text, wording] = [withoutMentions(written), own && withoutMentions(own)];
	const marks = scanIdentifiers(wording ?? text, await workspaceNames(read));
	const proposed = wording ?? applyProposals(text, marks);
	return {
		marks: marksOf(marks),
		wording: proposed,
		changes: wording === null ? changesOf(text, marks) : wordDiff(text, proposed)
	};
}

/** Findings as a page shows them, each once. */
export const marksOf = (findings: readonly Finding[]): Checked['marks'] => {
	const once = new Map(findings.map((each) => [`${each.kind} ${each.text}`, each]));
	return [...once.values()].map(({ text, kind, proposal }) => ({ text, what: IDENTIFIER_WORDS[kind], proposal }));
};

/** Each finding crossed out whole before its proposal; words laid beside words would shuffle the two. */
export function changesOf(text: string, findings: readonly Finding[]): DiffPiece[] {
	const pieces: DiffPiece[] = [];
	let done = 0;
	for (const { start, end, text: words, proposal } of findings) {
		pieces.push(
			{ text: text.slice(done, start), kind: 'same' },
			{ text: words, kind: 'removed' },
			{ text: proposal, kind: 'added' }
		);
		done = end;
	}
	return [...pieces, { text: text.slice(done), kind: 'same' as const }].filter((piece) => piece.text !== '');
}
