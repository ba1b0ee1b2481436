import { ME, whatIsMeant, whoIsMeant } from '../people';
import { bodiesMeant, bodySlug } from '../practices';
import { languageAlone, languageName, LANGUAGES } from '../shared/languages';
import { readPeriod } from '../shared/period';
import { FOUND_KINDS, kindTyped } from './kinds';
import type { Known } from './known';
import type { Filter, FilterName } from './question';
import { EVIDENCE, STATES } from './values';

/** What a filter asks of the search, and how a page says it. */
export interface Meaning {
	readonly kind?: string;
	readonly facet?: { readonly name: string; readonly values: readonly string[] };
	readonly from?: string;
	readonly to?: string;
	readonly label: string;
}

/** What a filter means to whoever knows this; or, as a text, what its value has to be where it is nothing of the sort. */
export const meaningOf = ({ name, value }: Filter, known: Known): Promise<Meaning | string> | Meaning | string =>
	MEANINGS[name](value, known);

const MEANINGS: Readonly<Record<FilterName, (value: string, known: Known) => Promise<Meaning> | Meaning | string>> = {
	kind: (value) => {
		const kind = kindTyped(value);
		return kind ? { kind, label: FOUND_KINDS.get(kind)!.label } : 'lesson, practice, meeting, action and others';
	},
	state: (value) => oneOf('state', value, STATES, 'State'),
	evidence: (value) => oneOf('evidence', value, EVIDENCE, 'Evidence'),
	language: (value) => {
		const code = LANGUAGES.find((each) => [each, languageName(each)].some((said) => sameWords(said, value)));
		const alone = code ? languageAlone(code) : /^[a-z]{2,3}$/i.exec(value)?.[0].toLowerCase();
		if (!alone) return 'a language such as Welsh, or cy';
		return { facet: { name: 'language', values: [alone] }, label: `In ${languageName(alone)}` };
	},
	by: async (value, { self, people }) => {
		const isMe = value.toLowerCase() === ME;
		const { ids } = await whoIsMeant(self, [isMe ? ME : value], Promise.resolve(people));
		return { facet: { name: 'by', values: ids ?? [] }, label: isMe ? 'By you' : `By ${value}` };
	},
	objective: async (value, { objectives }) => named('objective', value, objectives, 'Objective'),
	code: async (value, { codes }) =>
		codes.some(({ id }) => id === value)
			? { facet: { name: 'code', values: [value] }, label: `Code: ${codes.find(({ id }) => id === value)!.name}` }
			: named('code', value, codes, 'Code'),
	body: (value, { bodies }) => {
		const slug = bodySlug(value);
		if (slug === '') return 'the name of a body, such as "Harbour College"';
		return {
			facet: { name: 'body', values: bodiesMeant(bodies, value) },
			label: `Organisation: ${bodies.bySlug.get(slug)?.name ?? value}`
		};
	},
	after: (value) => {
		const period = readPeriod(value);
		return period ? { from: period.next, label: `After ${value}` } : A_DAY;
	},
	before: (value) => {
		const period = readPeriod(value);
		return period ? { to: period.first, label: `Before ${value}` } : A_DAY;
	}
};

const A_DAY = 'a day such as 2026-05-12, a month or a year';

const spaced = (text: string): string => text.toLowerCase().replaceAll('-', ' ');
const sameWords = (one: string, other: string): boolean => spaced(one) === spaced(other);

function oneOf(name: string, value: string, all: readonly string[], label: string): Meaning | string {
	const meant = all.find((each) => sameWords(each, value));
	return meant ? { facet: { name, values: [meant] }, label: `${label}: ${spaced(meant)}` } : all.map(spaced).join(', ');
}

/** A name that leads nowhere finds nothing, as one does that nobody may know of. */
async function named(name: string, value: string, known: Known['objectives'], label: string): Promise<Meaning> {
	const { ids } = await whatIsMeant([value], Promise.resolve(known));
	return { facet: { name, values: ids ?? [] }, label: `${label}: ${value}` };
}
