import { labelOf, type Vocabulary } from '../people';
import type { ObjectiveLine } from '../projects';
import { allNamesOf, bodySlug, WRITTEN_BODIES, type Bodies } from './directory';
import type { Day } from '../shared/clock';
import { NO_CLAIM } from './facets';
import { choiceOf, FUNDING, FUNDING_MONTHS, isFundingChoice, monthsOf } from './funding/funding';
import type { KnownOptions } from './known-options';
import { sectionsOf, type Template } from './template';

/** One way to narrow the library, with the number of readable practices behind each of its values. */
export interface FacetView {
	readonly name: string;
	readonly label: string;
	readonly values: readonly {
		readonly value: string;
		readonly label: string;
		readonly count: number;
		readonly chosen: boolean;
	}[];
}

export type Chosen = Readonly<Record<string, readonly string[]>>;
type Counts = ReadonlyMap<string, ReadonlyMap<string, number>>;

const CLAIM_LABELS: ReadonlyMap<string, string> = new Map([
	['measured', 'Measured'],
	['reported', 'Reported'],
	['hoped-for', 'Hoped for only'],
	[NO_CLAIM, 'None given']
]);
/** Facets that no section feeds; the workspace may word them otherwise in its vocabulary `facets`. */
const OWN_FACETS: Readonly<Record<string, string>> = {
	evidence: 'Kind of evidence',
	objective: 'Objective',
	area: 'Area',
	template: 'Form',
	funding: 'Funding',
	body: 'Organisation'
};
const MOST_VALUES = 15;

/** The names of every facet there is: those that `worded`, the vocabulary `facets`, gives in its order, then the others. */
export function facetNames(
	worded: Vocabulary | undefined,
	templates: readonly Pick<Template, 'parts'>[]
): ReadonlyMap<string, string> {
	const fed = templates
		.flatMap(sectionsOf)
		.flatMap((section) => (section.kind === 'options' && section.facet ? [[section.facet, section.heading] as const] : []));
	const there = new Map<string, string>([...fed, ...Object.entries(OWN_FACETS)]);
	const ordered = (worded?.terms ?? [])
		.filter((each) => there.has(each.term))
		.map((each) => [each.term, labelOf(worded!, each.term)] as const);
	return new Map([...ordered, ...[...there].filter(([name]) => !ordered.some(([term]) => term === name))]);
}

/** Facets with their values, most frequent first; those without any value are left out. */
export function facetViews(
	names: ReadonlyMap<string, string>,
	counts: Counts,
	chosen: Chosen,
	labels: (facet: string, value: string) => string | null
): readonly FacetView[] {
	return [...names]
		.map(([name, label]) => ({ name, label, values: valuesOf(name, counts.get(name) ?? new Map(), chosen[name] ?? [], labels) }))
		.filter(({ values }) => values.length > 0);
}

function valuesOf(
	facet: string,
	counts: ReadonlyMap<string, number>,
	chosen: readonly string[],
	labels: (facet: string, value: string) => string | null
) {
	const all = [...new Set([...counts.keys(), ...chosen])].flatMap((value) => {
		const label = labels(facet, value);
		return label === null ? [] : [{ value, label, count: counts.get(value) ?? 0, chosen: chosen.includes(value) }];
	});
	const sorted = all.toSorted((a, b) => b.count - a.count || a.label.localeCompare(b.label, 'en-GB'));
	return sorted.filter((each, at) => at < MOST_VALUES || each.chosen);
}

/** How facet values read: options by their labels in the latest of `editions` (in their order) that has them, objectives that this reader knows by name (others not at all), bodies as most practices write them, all else as kept. */
export function facetLabels(
	editions: readonly Template[],
	optionsOf: (template: Template) => KnownOptions,
	objectives: ReadonlyMap<string, Pick<ObjectiveLine, 'name'>>,
	bodies: Bodies['bySlug']
) {
	const labels = new Map<string, string>();
	for (const edition of editions) {
		const options = optionsOf(edition);
		for (const section of sectionsOf(edition)) {
			if (section.kind !== 'options' || !section.facet) continue;
			for (const { option, label } of options.get(section.key) ?? []) labels.set(`${section.facet} ${option}`, label);
		}
		labels.set(`template ${edition.name}`, edition.label);
	}
	return (facet: string, value: string): string | null => {
		if (facet === 'objective') return objectives.get(value)?.name ?? null;
		if (facet === 'body') return bodies.get(value)?.name ?? value;
		if (facet === 'funding') return isFundingChoice(value) ? FUNDING[value] : null;
		if (facet === 'evidence') return CLAIM_LABELS.get(value) ?? null;
		return labels.get(`${facet} ${value}`) ?? value;
	};
}

/** What was chosen, as the index is asked for it: it holds months, and knows no today, and of bodies the names that practices give them. */
export function asIndexed({ funding, body, ...others }: Chosen, today: Day, bodies: Pick<Bodies, 'bySlug'> | null): Chosen {
	const wanted = funding?.filter(isFundingChoice) ?? [];
	return {
		...others,
		...(wanted.length === 0 ? {} : { [FUNDING_MONTHS]: monthsOf(wanted, today) }),
		...(body?.length ? { body: bodies ? allNamesOf(bodies, body) : body.map(bodySlug) } : {})
	};
}

/** What the index counted, as facets are shown: months by what they mean today. */
export function asShown(counted: Counts, today: Day): Counts {
	const funding = new Map<string, number>();
	for (const [month, count] of counted.get(FUNDING_MONTHS) ?? []) {
		const choice = choiceOf(month, today);
		if (choice) funding.set(choice, (funding.get(choice) ?? 0) + count);
	}
	return new Map([...counted, ['funding', funding]]);
}

/** The facets that the index is asked to count, for those that are shown. */
export const countedFacets = (names: Iterable<string>): string[] =>
	[...names].map((name) => (name === 'funding' ? FUNDING_MONTHS : name === 'body' ? WRITTEN_BODIES : name));
