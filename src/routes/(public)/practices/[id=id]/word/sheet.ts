import type { PublishedPage, SectionView } from '#lib/domain/practices';
import { facts, heading, list, note, prose, table, type Part, type Sheet } from '#lib/server/documents';
import { dayInWords, dayOfMoment } from '#lib/ui/dates';

const CLAIMS = { measured: 'Measured', reported: 'Reported', 'hoped-for': 'Hoped for' } as const;

/** A published practice as pages to print or send. */
export function practiceSheet(practice: PublishedPage): Sheet {
	return {
		title: practice.title,
		language: practice.language,
		kind: `Practice, ${practice.form.charAt(0).toLowerCase()}${practice.form.slice(1)}`,
		lead: `Wording ${practice.revision}, published on ${dayOfMoment(practice.publishedAt)}.`,
		readers: practice.readers === 'public' ? 'Published for anyone to read.' : 'Published for staff and partner bodies.',
		parts: [
			...(practice.note ? [note(practice.note)] : []),
			...practice.parts.flatMap((part) => part.sections).flatMap(sectionParts),
			...(practice.gaps.length > 0 ? [heading('What is missing'), list(practice.gaps.map((gap) => gap.heading))] : []),
			...(about(practice).length > 0 ? [heading('Where this comes from'), facts(about(practice))] : []),
			note(
				'Measured: somebody counted. Reported: people said so. Hoped for: not looked into yet. Being in the library is not an endorsement.'
			)
		]
	};
}

function sectionParts(section: SectionView): Part[] {
	const { contact } = section;
	return [
		heading(section.number ? `${section.number}. ${section.heading}` : section.heading),
		...(section.tags.length > 0 ? [list(section.tags)] : []),
		...(section.text ? [prose(section.text)] : []),
		...(section.facts.length > 0
			? [
					table(
						['What', 'Figure', 'Source'],
						section.facts.map((each) => [
							each.what,
							[each.figure, each.disputed].filter(Boolean).join('. Disputed: '),
							each.source
						])
					)
				]
			: []),
		...(section.effects.length > 0
			? [
					table(
						['How sure', 'For whom', 'Effect', 'Source'],
						section.effects.map((each) => [
							CLAIMS[each.claim],
							each.group,
							each.statement,
							[each.source, each.when].filter(Boolean).join('; ')
						])
					)
				]
			: []),
		...(contact
			? [
					facts(
						named([
							['Name', contact.name],
							['Role', contact.role],
							['Body', contact.body],
							['Telephone or e-mail', contact.reach]
						])
					)
				]
			: [])
	];
}

const about = ({ source, checkedOn, reviewBy }: PublishedPage) =>
	named([
		['Source', source],
		['Checked on', checkedOn ? dayInWords(checkedOn) : ''],
		['Read again by', reviewBy ? dayInWords(reviewBy) : '']
	]);

const named = (all: readonly (readonly [string, string])[]) =>
	all.filter(([, value]) => value !== '').map(([label, value]) => ({ label, value }));
