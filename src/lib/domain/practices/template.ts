import * as v from 'valibot';
import { audience } from '../shared/audience';
import { collection, one, type Saved } from '../shared/collection';
import type { Reading } from '../shared/context';
import * as field from '../shared/fields';

/** What a result shows of a practice before it is opened. */
export const CARD_FACTS = ['for-whom', 'where', 'cost', 'evidence', 'contact'] as const;
export type CardFact = (typeof CARD_FACTS)[number];

/** How sure one can be of an effect, surest first: counted with a source, said by people, not looked into yet. */
export const CLAIMS = ['measured', 'reported', 'hoped-for'] as const;
export type Claim = (typeof CLAIMS)[number];

export const slug = v.pipe(v.string(), v.regex(/^[a-z0-9][a-z0-9-]{0,59}$/));

const choice = v.object({
	option: slug,
	label: field.line(120),
	hint: v.optional(field.line(300)),
	alsoKnownAs: v.optional(v.array(field.line(120)), [])
});
export type Choice = v.InferOutput<typeof choice>;

const common = {
	key: slug,
	/** The number a reader of the printed form knows, or null. */
	number: v.nullable(v.number()),
	heading: field.line(120),
	alsoKnownAs: v.optional(v.array(field.line(200)), []),
	/** What to write here. */
	ask: field.line(400),
	/** Which fact of the result card it feeds; the section then asks for it in one short line too. */
	card: v.optional(v.picklist(CARD_FACTS)),
	/** Nothing is published without it; every other section may stay a declared gap. */
	needed: v.optional(v.boolean(), false)
};

const choices = v.variant('from', [
	v.object({ from: v.literal('here'), options: v.array(choice) }),
	v.object({ from: v.literal('vocabulary'), vocabulary: slug })
]);

const section = v.variant('kind', [
	v.object({ ...common, kind: v.literal('line') }),
	v.object({ ...common, kind: v.literal('text') }),
	v.object({ ...common, kind: v.literal('options'), choices, facet: v.optional(slug) }),
	v.object({ ...common, kind: v.literal('facts') }),
	v.object({ ...common, kind: v.literal('effects'), groups: v.array(choice), claims: v.array(v.picklist(CLAIMS)) }),
	v.object({ ...common, kind: v.literal('contact') })
]);
export type Section = v.InferOutput<typeof section>;

export const templateSchema = v.object({
	name: slug,
	/** Counted from 1. The version of the record is another thing: it rises when the form is retired too. */
	edition: v.pipe(v.number(), v.integer(), v.minValue(1)),
	label: field.line(120),
	hint: field.line(300),
	/** Who may begin one; a coordinator publishes it either way. */
	offeredBy: v.picklist(['staff', 'staff-and-partners']),
	parts: v.array(v.object({ heading: field.line(120), sections: v.array(section) })),
	/** Since when no practice is begun by it: said by the newest edition. */
	retirement: v.nullable(field.act)
});
export type Template = v.InferOutput<typeof templateSchema>;

/** The edition was called a version once, which hid behind that of the record. */
type FirstShape = Omit<Template, 'edition' | 'retirement'> & { readonly version: number };

/** A form by which a practice is described. Each edition is a record of its own, so that a practice keeps the one it was written by. */
export const templates = collection('practice-template', templateSchema, {
	audience: () => audience('public', 'staff', 'partners'),
	keys: { name: one('text', ({ name }) => name) },
	unique: { edition: ({ name, edition }) => `${name} ${edition}` },
	comesAlong: true,
	retention: 'workspace',
	version: 2,
	upgrades: [({ version, ...form }: FirstShape): Template => ({ ...form, edition: version, retirement: null })]
});

/** All sections of a template in reading order. */
export const sectionsOf = (of: Pick<Template, 'parts'>): readonly Section[] => of.parts.flatMap((part) => part.sections);

/** Every edition of every template, by id. */
export async function templatesById(read: Reading): Promise<ReadonlyMap<string, Saved<Template>>> {
	const { items } = await read.list(templates, { limit: 1_000 });
	return new Map(items.map((each) => [each.id, each]));
}

/** Editions, earlier ones of a template before its later ones. */
export const inOrder = (editions: Iterable<Saved<Template>>): readonly Saved<Template>[] =>
	[...editions].toSorted((a, b) => a.edition - b.edition);

/** The newest edition of each template, longest form first. */
export function newestEditions(editions: Iterable<Saved<Template>>): readonly Saved<Template>[] {
	const newest = new Map<string, Saved<Template>>();
	for (const each of editions) if (each.edition > (newest.get(each.name)?.edition ?? 0)) newest.set(each.name, each);
	return [...newest.values()].toSorted((a, b) => sectionsOf(b).length - sectionsOf(a).length);
}
