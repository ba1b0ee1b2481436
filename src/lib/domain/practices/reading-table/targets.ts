import { compared } from '../reading-practice/compared';
import type { PracticeWords } from '../reading-practice/practice-words';
import { choiceNamed, type ReadableForm, type ReadableSection } from '../reading-practice/readable-form';

/** What a column of a table may hold: a section of the form, one group of its effects, one detail of its contact, or a fact about the page. */
export type Target =
	| { readonly key: string; readonly label: string; readonly into: 'section'; readonly section: ReadableSection }
	| {
			readonly key: string;
			readonly label: string;
			readonly into: 'group';
			readonly section: ReadableSection;
			readonly group: string;
	  }
	| {
			readonly key: string;
			readonly label: string;
			readonly into: 'contact';
			readonly section: ReadableSection;
			readonly detail: Detail;
	  }
	| { readonly key: string; readonly label: string; readonly into: 'page'; readonly fact: (typeof PAGE_FACTS)[number] };

type Detail = (typeof DETAILS)[number];
const DETAILS = ['name', 'role', 'body', 'reach'] as const;
const DETAIL_WORDS = { name: 'name', role: 'role', body: 'organisation', reach: 'telephone or e-mail' } as const;
const PAGE_FACTS = ['area', 'source'] as const;
const PAGE_WORDS = {
	area: { label: 'Area', names: ['area', 'place', 'town', 'county', 'borough', 'where it is'] },
	source: { label: 'Source', names: ['source', 'where the facts come from', 'reference'] }
} as const;

/** Everything a column may hold, in the order of the form; a section's own groups and details behind it. */
export function targetsOf({ sections }: ReadableForm): readonly Target[] {
	const ofSections = sections.flatMap((readable): Target[] => {
		const { key, number, heading, kind } = readable.section;
		const label = number ? `${number}. ${heading}` : heading;
		return [
			{ key, label, into: 'section', section: readable },
			...(kind === 'effects'
				? readable.section.groups.map(({ option, label: group }) => ({
						key: `${key}.${option}`,
						label: `${label}: ${group}`,
						into: 'group' as const,
						section: readable,
						group: option
					}))
				: []),
			...(kind === 'contact'
				? DETAILS.map((detail) => ({
						key: `${key}.${detail}`,
						label: `${label}: ${DETAIL_WORDS[detail]}`,
						into: 'contact' as const,
						section: readable,
						detail
					}))
				: [])
		];
	});
	const ofPage = PAGE_FACTS.map((fact) => ({ key: fact, label: PAGE_WORDS[fact].label, into: 'page' as const, fact }));
	return [...ofSections, ...ofPage];
}

/** Whether the heading of a column is a name of a target: one of those by which documents know it too. */
export function isNamed(heading: string, target: Target, words: PracticeWords): boolean {
	const plain = compared(heading.replace(/^\s*\d{1,2}\s*[.):–—-]*\s*/, ''));
	if (plain === '') return false;
	if (target.into === 'page') return PAGE_WORDS[target.fact].names.some((name) => compared(name) === plain);
	const { names, choices } = target.section;
	if (target.into === 'section') return names.some((name) => name.plain === plain);
	// "Contact: role", "Whom to ask, e-mail", or the detail's own word where it can mean nothing else.
	const rest = names.flatMap((name) =>
		plain.startsWith(name.plain) && plain !== name.plain ? [plain.slice(name.plain.length)] : []
	);
	if (target.into === 'contact')
		return words.contact.get(plain) === target.detail || rest.some((each) => words.contact.get(each) === target.detail);
	const [, behind] = /^[^:–—]+[:–—]\s*(.+)$/.exec(heading) ?? [];
	return behind !== undefined && rest.length > 0 && choiceNamed(behind, choices) === target.group;
}
