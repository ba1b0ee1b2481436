import * as v from 'valibot';
import type { Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { swapped, titleFirst, type Parts } from './arrange';
import { editionSeen, keepEdition } from './load-next-edition';

const version = v.number();
const heading = field.line(120, 'Give the part a heading.');
/** Parts are told by their place, counted from 0. */
const part = v.number();
export const addPartWish = v.object({ version, heading });
export const wordPartWish = v.object({ version, part, heading });
export const movePartWish = v.object({ version, part, to: v.picklist(['up', 'down']) });
export const removePartWish = v.object({ version, part });

const MOST_PARTS = 12;

/** Puts a part without sections at the end. */
export async function addPart(ctx: Context, id: Id, wish: v.InferOutput<typeof addPartWish>): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	if (next.parts.length >= MOST_PARTS) throw Invalid.field('heading', `A form has ${MOST_PARTS} parts at most.`);
	await keepEdition(ctx, 'addPart', next, { parts: [...next.parts, { heading: wish.heading, sections: [] }] });
}

export async function wordPart(ctx: Context, id: Id, wish: v.InferOutput<typeof wordPartWish>): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	const seen = partIn(next.parts, wish.part);
	await keepEdition(ctx, 'wordPart', next, { parts: next.parts.with(wish.part, { ...seen, heading: wish.heading }) });
}

export async function movePart(ctx: Context, id: Id, wish: v.InferOutput<typeof movePartWish>): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	partIn(next.parts, wish.part);
	const parts = titleFirst(swapped(next.parts, wish.part, wish.part + (wish.to === 'up' ? -1 : 1)));
	await keepEdition(ctx, 'movePart', next, { parts });
}

/** Takes a part out that has no sections any more. */
export async function removePart(ctx: Context, id: Id, wish: v.InferOutput<typeof removePartWish>): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	const seen = partIn(next.parts, wish.part);
	if (seen.sections.length > 0) throw Invalid.field('', 'Move its sections first, or take them out.');
	await keepEdition(ctx, 'removePart', next, { parts: next.parts.filter((each) => each !== seen) });
}

function partIn(parts: Parts, at: number): Parts[number] {
	const found = parts[at];
	if (!found) throw new NotFound();
	return found;
}
