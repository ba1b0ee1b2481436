import { evidenceExcerpts, saidBy, type WordReading } from '#lib/domain/emerging-themes';
import type { Reading } from '#lib/domain/shared/context';
import type { Known } from '../identifiers/scan';
import { workspaceNames } from '../identifiers/workspace-names';
import { Turn } from '../store/turn';
import { isKnownNameIn, readWords, termAt, wordsIn } from './read-words';

const excerpts = evidenceExcerpts(readWords);

/**
 * Reads words for themes as search does. What a text alone tells to be a name is known with its words; the people and bodies
 * that this reader may see are looked for beyond that, in the texts that hold a word of their names.
 */
export function themeWords(read: Reading): WordReading {
	const known = knownTo(read);
	// Awaited where a word rises; where none does, nobody needs to hear that it failed.
	known.catch(() => {});
	const turn = new Turn();
	return {
		excerpts,
		pause: () => turn.over(),
		termAt,
		async names(term, holding) {
			if (holding.some(({ named }) => named.includes(term))) return true;
			const { names, terms } = await known;
			if (!terms.has(term)) return false;
			for (const { kind, record } of await read.findMany(holding)) {
				await turn.over();
				if (saidBy(kind, record).texts.some((text) => isKnownNameIn(text, term, names))) return true;
			}
			return false;
		}
	};
}

/** The term of the first word in what somebody asked for; null where there is none to ask by. */
export const termIn = (text: string): string | null => readWords([text]).words[0]?.term ?? null;

/** The names that a reader knows, and the terms of their words. */
async function knownTo(read: Reading): Promise<{ readonly names: Known; readonly terms: ReadonlySet<string> }> {
	const names = await workspaceNames(read);
	const all = [...(names.names ?? []), ...(names.bodies ?? [])];
	return { names, terms: new Set(all.flatMap((name) => wordsIn(name).map(({ term }) => term))) };
}
