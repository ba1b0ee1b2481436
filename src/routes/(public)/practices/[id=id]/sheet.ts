import { sizeInWords } from '#lib/domain/attachments';
import { comparedWith, copyWords, dayOrMonthInWords, type CopiedSection, type PracticeCopy } from '#lib/domain/practices';
import { heading, list, note, prose, table, ticks, type Part, type Sheet } from '#lib/server/documents';
import { dayInWords, dayOfMoment } from '#lib/ui/dates';

const {
	ABOUT,
	ABOUT_LABELS,
	CLAIM_WORDS,
	CONTACT_LABELS,
	COVER,
	DETAILS,
	EFFECT_COLUMNS,
	FACT_COLUMNS,
	FILES,
	IN_SHORT,
	MISSING
} = copyWords;

/** A published practice as pages to print or send. It is read back by the same words: change neither its order nor its tables alone. */
export function practiceSheet(copy: PracticeCopy): Sheet {
	const { title, language, form, published, note: beside, sections, gaps, files } = copy;
	const since = published && `Wording ${published.wording}, published on ${dayOfMoment(published.at)}.`;
	return {
		title,
		language,
		kind: COVER,
		lead: [`${form.label}.`, since].filter(Boolean).join(' '),
		readers: published?.readers === 'partners' ? 'Published for staff and partner bodies.' : 'Published for anyone to read.',
		parts: [
			...(beside ? [note(beside)] : []),
			...sections.flatMap(sectionParts),
			...(gaps.length > 0 ? [heading(MISSING), list(gaps.map(({ heading: of }) => of))] : []),
			...(files.length > 0 ? [heading(FILES), list(files.map(fileInWords))] : []),
			heading(ABOUT),
			table(DETAILS, aboutRows(copy)),
			note(
				'Measured: somebody counted. Reported: people said so. Hoped for: not looked into yet. Being in the library is not an endorsement.'
			)
		]
	};
}

const sectionParts = ({ text, inShort, options, facts, effects, contact, ...section }: CopiedSection): Part[] => [
	heading(copyWords.headingOf(section)),
	...(options.length > 0 ? [ticks(options.map(({ label }) => label))] : []),
	...(inShort ? [note(`${IN_SHORT} ${inShort}`)] : []),
	...(text ? [prose(text)] : []),
	...(facts.length > 0 ? [tableOf(FACT_COLUMNS, facts)] : []),
	...(effects.length > 0 ? [tableOf(EFFECT_COLUMNS, effects.map(inWords))] : []),
	...(contact ? [table(DETAILS, named(CONTACT_LABELS, contact))] : [])
];

/** Rows under the heads of their columns; beyond the second, a column in which nothing stands is left out. */
function tableOf<Key extends string>(
	columns: Readonly<Record<Key, string>>,
	rows: readonly Readonly<Record<NoInfer<Key>, string>>[]
): Part {
	const keys = (Object.keys(columns) as Key[]).filter((key, at) => at < 2 || rows.some((row) => row[key] !== ''));
	return table(
		keys.map((key) => columns[key]),
		rows.map((row) => keys.map((key) => row[key]))
	);
}

const aboutRows = (copy: PracticeCopy) =>
	named(ABOUT_LABELS, {
		...copy,
		form: copyWords.formWords(copy.form),
		fundedUntil: copy.fundedUntil ? dayOrMonthInWords(copy.fundedUntil) : '',
		checkedOn: dayWords(copy.checkedOn),
		reviewBy: dayWords(copy.reviewBy)
	});
const fileInWords = ({ name, kind, bytes, description, address }: PracticeCopy['files'][number]): string =>
	[`${name} (${kind}, ${sizeInWords(bytes)})`, description, address].filter(Boolean).join(' · ');
const dayWords = (day: string | null): string => (day ? dayInWords(day) : '');
const inWords = ({ baselineUnknown, ...effect }: CopiedSection['effects'][number]) => ({
	...effect,
	claim: CLAIM_WORDS[effect.claim],
	baseline: comparedWith({ ...effect, baselineUnknown })
});

const named = <Key extends string>(labels: Readonly<Record<Key, string>>, said: Readonly<Record<NoInfer<Key>, string>>) =>
	(Object.keys(labels) as Key[]).filter((key) => said[key] !== '').map((key) => [labels[key], said[key]]);
