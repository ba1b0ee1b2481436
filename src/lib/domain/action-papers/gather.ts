import * as v from 'valibot';
import type { Context, Found } from '../shared/context';
import { Invalid, NotFound } from '../shared/errors';
import * as field from '../shared/fields';
import { parseRef } from '../shared/ids';
import { CITED_KINDS, MOST_EVIDENCE, research, type CitedKind, type Citation, type Evidence } from './evidence';

const isCitable = (text: unknown): boolean => {
	const named = typeof text === 'string' ? parseRef(text) : null;
	return named !== null && (CITED_KINDS as readonly string[]).includes(named.kind);
};

export const citeEvidenceWish = v.object({
	/** `kind/id` of what is cited. */
	source: v.custom<string>(isCitable, 'Choose what you cite.'),
	words: v.optional(field.optionalLine(500), '')
});
export type CiteEvidenceWish = v.InferOutput<typeof citeEvidenceWish>;

export const addResearchWish = v.object({
	...v.omit(research, ['is', 'id', 'address', 'words']).entries,
	address: v.optional(research.entries.address, ''),
	words: v.optional(research.entries.words, '')
});
export type AddResearchWish = v.InferOutput<typeof addResearchWish>;

export const aboutEvidenceWish = v.object({ evidence: field.id });

/** A citation of something the actor can read, and what it cites. */
export async function citationOf(
	ctx: Context,
	held: readonly Evidence[],
	wish: CiteEvidenceWish
): Promise<{ readonly citation: Citation; readonly found: Found }> {
	const named = parseRef(wish.source)!;
	const [found] = await ctx.read.findMany([named]);
	if (!found) throw new NotFound();
	if (held.some((each) => each.is === 'citation' && each.source === named.id))
		throw Invalid.field('source', 'It is cited here already.');
	const citation = {
		is: 'citation',
		id: ctx.newId(),
		kind: named.kind as CitedKind,
		source: named.id,
		words: wish.words
	} as const;
	return { citation, found };
}

export const researchOf = (ctx: Context, wish: AddResearchWish): Evidence => ({ is: 'research', id: ctx.newId(), ...wish });

/** The list with one more. Throws Invalid where it is full. */
export function withOneMore(held: readonly Evidence[], more: Evidence): Evidence[] {
	if (held.length >= MOST_EVIDENCE) throw Invalid.field('', `At most ${MOST_EVIDENCE} pieces of evidence fit here.`);
	return [...held, more];
}
