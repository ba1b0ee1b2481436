import type { EvidenceLine, PaperPage } from '#lib/domain/action-papers';
import { NotFound } from '#lib/domain/shared/errors';
import { heading, list, numberedList, prose, type Part, type Sheet } from '#lib/server/documents';
import { dayOfMoment } from '#lib/ui/dates';
import { NOT_OPEN, SOURCE_KINDS } from '../../(app)/challenges/evidence-words';
import { takenOutInWords } from './taken-out';
import { editionInWords } from './words';

const READERS = {
	staff: 'For staff of this organisation. Do not pass it on.',
	partners: 'For staff and partner bodies.',
	public: 'Published for anyone to read.'
} as const;

/** A published paper as pages to print or send, with the sources that whoever saves it may read. Throws NotFound once withdrawn. */
export const paperSheet = (paper: PaperPage | null): Sheet => {
	const { opening, issues, footnotes, summary } = standing(paper);
	return {
		...head(standing(paper), 'Action paper'),
		parts: [
			...(summary ? [heading('In short'), prose(summary)] : []),
			...(opening ? [heading('How this paper came about'), prose(opening)] : []),
			...issues.flatMap((issue, at) => [
				heading(`${at + 1}. ${issue.title}`),
				prose(issue.wording),
				...restsOn(issue),
				...asked(issue)
			]),
			...(footnotes.length > 0 ? [heading('Sources'), numberedList(footnotes.map(({ line }) => inWords(line)))] : [])
		]
	};
};

/** Its summary and what it asks. Throws NotFound once withdrawn. */
export const summarySheet = (paper: PaperPage | null): Sheet => {
	const { summary, issues } = standing(paper);
	return {
		...head(standing(paper), 'Action paper, in short'),
		parts: [prose(summary), ...issues.flatMap((issue, at) => [heading(`${at + 1}. ${issue.title}`), ...asked(issue)])]
	};
};

function standing(paper: PaperPage | null): PaperPage {
	if (!paper || paper.withdrawal) throw new NotFound();
	return paper;
}

const head = ({ title, edition, takenOut, readers, note: said }: PaperPage, kind: string) => ({
	title,
	kind,
	lead: [`${editionInWords(edition.number)}, ${dayOfMoment(edition.at)}.`, takenOutInWords(takenOut), said]
		.filter(Boolean)
		.join(' '),
	readers: READERS[readers]
});

type Issue = PaperPage['issues'][number];

const restsOn = ({ evidence }: Issue): Part[] =>
	evidence.length === 0
		? []
		: [heading('What this rests on', 2), list(evidence.map(({ words, number }) => `${words || 'See'} [${number}]`))];

const asked = ({ asks }: Issue): Part[] =>
	asks.flatMap((group) => [heading(`${group.audience}: what is asked`, 2), list(group.asks.map(({ text }) => text))]);

const inWords = (line: EvidenceLine): string =>
	line.is === 'research'
		? [`${line.author} (${line.year}). ${line.title}.`, line.address].filter(Boolean).join(' ')
		: line.source
			? `${SOURCE_KINDS[line.kind]}: ${line.source.title}`
			: NOT_OPEN[line.kind];
