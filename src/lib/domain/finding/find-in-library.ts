import { libraryPage, publishedPractices, type LibraryPage } from '../practices';
import type { Day } from '../shared/clock';
import { commonSaid } from './common-said';
import { kindTyped } from './kinds';
import { knownFor, type Asker } from './known';
import type { LibraryQuestion } from './library-question';
import { readLine, without, writeLine } from './line';
import type { Filter, Question } from './question';
import { askedBy, type Asked } from './what-is-asked';
import { looser } from './what-to-try';

/** Another question to the library that finds something where one found nothing. */
export interface LibraryTry {
	readonly label: string;
	readonly question: Omit<LibraryQuestion, 'after'>;
	readonly count: number;
}

/** One page of the library, for whoever asked it by a line. */
export interface FoundInLibrary extends Omit<LibraryPage, 'also' | 'tooCommon' | 'suggestion'> {
	/** The words of the line, without what narrows them down. */
	readonly words: string;
	/** What the line is narrowed down by, in words, each with the line that asks the rest. */
	readonly filters: readonly { readonly name: string; readonly label: string; readonly line: string }[];
	readonly leftOut: readonly string[];
	readonly suggestion: { readonly words: string; readonly line: string } | null;
	readonly also: readonly { readonly typed: string; readonly wordings: readonly string[]; readonly line: string }[];
	/** Where nothing was found. */
	readonly tries: readonly LibraryTry[];
}

/** What a question asks of the library's index. `asked` is absent where its line has no filter that counts. */
export function askLibrary({ read, self }: Asker, { line, chosen, order, after }: LibraryQuestion) {
	const { typed, leftOut } = forLibrary(readLine(line), chosen);
	// The library reads other wordings itself.
	const asked =
		typed.filters.length === 0 ? undefined : knownFor({ read, self, synonyms: [] }, typed).then((known) => askedBy(typed, known));
	const narrowed = asked?.then(({ query: { where = {}, dated } }) => ({ where, ...(dated && { dated }) }));
	return { typed, leftOut, asked, query: { words: typed.words.trim(), chosen, order, after, ...(narrowed && { narrowed }) } };
}

/** Finds what a question asks of the library, among what its asker may read. */
export async function findInLibrary(asker: Asker, question: LibraryQuestion, today: Day): Promise<FoundInLibrary> {
	const { typed, leftOut, asked, query } = askLibrary(asker, question);
	const [page, meant] = await Promise.all([libraryPage(asker.read, { ...query, today }), asked]);
	const { also, tooCommon, suggestion, ...found } = page;
	const asking = (words: string) => writeLine({ words, filters: typed.filters });
	return {
		...found,
		words: query.words,
		filters: labelled(meant).map(({ filter, label }) => ({
			name: `${filter.name}:${filter.value}`,
			label,
			line: writeLine(without(typed, filter))
		})),
		leftOut: [...leftOut, ...(meant?.leftOut ?? []), ...commonSaid({ ...(tooCommon && { tooCommon }) })],
		suggestion: suggestion === null ? null : { words: suggestion, line: asking(suggestion) },
		also: also.map(({ alone, ...each }) => ({ ...each, line: asking(alone) })),
		tries: page.results.length === 0 && question.after === null ? await toTry(asker, { question, typed, meant, page }, today) : []
	};
}

const labelled = (meant: Asked | undefined) => meant?.filters ?? [];

/** The filters of a line that ask something of practices: not what all of them are, and not what is ticked too. */
function forLibrary({ words, filters }: Question, chosen: LibraryQuestion['chosen']) {
	const said = ({ name, value }: Filter): string | null => {
		if (name === 'kind')
			return kindTyped(value) === publishedPractices.kind
				? ''
				: `“kind:${value}” was left out. The library holds practices alone.`;
		return chosen[name]?.length ? `“${name}:${value}” was left out, as something of its sort is ticked.` : null;
	};
	return {
		typed: { words, filters: filters.filter((each) => said(each) === null) },
		leftOut: filters.flatMap((each) => said(each) || [])
	};
}

interface Unanswered {
	readonly question: LibraryQuestion;
	readonly typed: Question;
	readonly meant: Asked | undefined;
	readonly page: LibraryPage;
}
const MOST_TRIED = 8;

/** What would find something instead: the question without each thing that narrows it down, and with its words taken less strictly. */
async function toTry(asker: Asker, { question, typed, meant, page }: Unanswered, today: Day): Promise<readonly LibraryTry[]> {
	const { chosen, order } = question;
	const ticked = page.facets.flatMap(({ name, values }) =>
		values.flatMap(({ value, label, chosen: isTicked }) => (isTicked ? [{ name, value, label }] : []))
	);
	const line = writeLine(typed);
	const others: Omit<LibraryTry, 'count'>[] = [
		...labelled(meant).map(({ filter, label }) => ({
			label: `Without “${label}”`,
			question: { line: writeLine(without(typed, filter)), chosen, order }
		})),
		...ticked.map(({ name, value, label }) => ({
			label: `Without “${label}”`,
			question: { line, chosen: { ...chosen, [name]: chosen[name]!.filter((each) => each !== value) }, order }
		})),
		...(ticked.length + typed.filters.length > 1
			? [{ label: 'Without all of these', question: { line: typed.words.trim(), chosen: {}, order } }]
			: []),
		...looser(typed).map(({ label, question: other }) => ({ label, question: { line: writeLine(other), chosen, order } }))
	];
	const counted = await Promise.all(
		others.slice(0, MOST_TRIED).map(async (each) => {
			const { query } = askLibrary(asker, { ...each.question, after: null });
			const { narrowed } = await libraryPage(asker.read, { ...query, order: 'relevance', today, limit: 1 });
			return { ...each, count: narrowed };
		})
	);
	return counted.filter(({ count }) => count > 0);
}
