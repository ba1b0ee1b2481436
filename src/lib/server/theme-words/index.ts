import { evidenceExcerpts, saidBy, type WordReading } from '#lib/domain/emerging-themes';
import type { Reading } from '#lib/domain/shared/context';
import { Turn } from '../store/turn';
import { KnownNames } from './known-names';
import { readWords, termAt } from './read-words';

const excerpts = evidenceExcerpts(readWords);

/**
 * Reads words for themes as search does. What a text alone tells to be a name is known with its words; the people and bodies
 * that this reader may see are looked for beyond that, in the texts whose words leave it open.
 */
export function themeWords(read: Reading): WordReading {
	const known = KnownNames.of(read);
	// Awaited where a word rises; where none does, nobody needs to hear that it failed.
	known.catch(() => {});
	const turn = new Turn();
	return {
		excerpts,
		pause: () => turn.over(),
		termAt,
		async names(term, holding) {
			if (holding.some(({ named }) => named.includes(term))) return true;
			const names = await known;
			const suspect = holding.filter((each) => names.mayStandIn(each, term));
			for (const { kind, record } of await read.findMany(suspect)) {
				await turn.over();
				if (saidBy(kind, record).texts.some((text) => names.standIn(text, term))) return true;
			}
			return false;
		}
	};
}

/** The term of the first word in what somebody asked for; null where there is none to ask by. */
export const termIn = (text: string): string | null => readWords([text]).words[0]?.term ?? null;
