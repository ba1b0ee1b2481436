import type { Answer } from '../answer';
import type { Wording } from '../wording';
import { bodySlug, namesIn } from './body-name';

/** In what way a practice names a body: it answers for the practice, somebody there is asked, it pays. */
export const WAYS = ['answers', 'asked', 'pays'] as const;
export type Way = (typeof WAYS)[number];

/** Somebody whom a practice names to be asked. Name and reach are there only where that person agreed; `reach`: telephone or e-mail. */
export interface Asked {
	readonly role: string;
	readonly name: string;
	readonly reach: string;
	/** When consent was recorded, or null. */
	readonly agreedAt: string | null;
}

/** A body as a practice names it. */
export interface Naming {
	readonly slug: string;
	/** As it is written there. */
	readonly name: string;
	readonly way: Way;
	readonly asked: Asked | null;
}

/** The section of forms that asks for the body which answers for a practice. */
const RESPONSIBLE = 'organisation';

/** Every body that a wording names, in the order of {@link WAYS}. Names of people without recorded consent are left out. */
export function namingsIn(wording: Pick<Wording, 'answers' | 'fundedBy'>): readonly Naming[] {
	const named = (text: string, way: Way, asked: Asked | null = null): Naming[] =>
		namesIn(text).map((name) => ({ slug: bodySlug(name), name, way, asked }));
	const contacts = Object.values(wording.answers).flatMap(({ contact }: Answer) => contact ?? []);
	return [
		...named((Object.hasOwn(wording.answers, RESPONSIBLE) && wording.answers[RESPONSIBLE]!.text) || '', 'answers'),
		...contacts.flatMap(({ body, role, name, reach, consent }) =>
			named(body, 'asked', {
				role,
				...(consent ? { name, reach } : { name: '', reach: '' }),
				agreedAt: consent?.at ?? null
			})
		),
		...named(wording.fundedBy ?? '', 'pays')
	];
}

/** A body that a practice names, as it first writes it. */
export type NamedBody = Pick<Naming, 'slug' | 'name'>;

/** The bodies of a wording as it first writes them, each once. */
export function namedIn(wording: Pick<Wording, 'answers' | 'fundedBy'>): readonly NamedBody[] {
	const first = new Map<string, NamedBody>();
	for (const { slug, name } of namingsIn(wording)) if (!first.has(slug)) first.set(slug, { slug, name });
	return [...first.values()];
}

/** The bodies of a wording, each once. */
export const bodiesIn = (wording: Wording | null): string[] => (wording ? namedIn(wording).map(({ slug }) => slug) : []);

/** The facet of the index by which bodies are counted with their names; they are narrowed by `body`. */
export const WRITTEN_BODIES = 'body-as-written';

/**
 * The same as they are written there, each once, so that what is counted by these adds up to practices; {@link writtenName} takes
 * apart what `count` and search give back.
 */
export function writtenIn(wording: Wording | null): string[] {
	return (wording ? namedIn(wording) : []).map(({ slug, name }) => slug + BETWEEN + name);
}

const BETWEEN = '\t';

/** A body and one way to write it. */
export function writtenName(key: string): { readonly slug: string; readonly name: string } {
	const at = key.indexOf(BETWEEN);
	return { slug: key.slice(0, at), name: key.slice(at + 1) };
}
