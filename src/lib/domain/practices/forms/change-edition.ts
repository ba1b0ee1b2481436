import * as v from 'valibot';
import { vocabularies } from '../../people';
import type { Context } from '../../shared/context';
import { Invalid, NotFound } from '../../shared/errors';
import * as field from '../../shared/fields';
import type { Id } from '../../shared/ids';
import { sectionsOf, slug, templateSchema, type Section } from '../template';
import { sectionMoved, titleFirst, withoutSection, withSection, type Parts } from './arrange';
import { MOST_SECTIONS } from './edition-issues';
import { freshKey } from './fresh-key';
import { editionSeen, keepEdition, optionsEver, sectionsEver } from './load-next-edition';
import { addSectionWish, newSection, worded, type WordSectionWish } from './section-wish';

const version = v.number();
const way = v.picklist(['up', 'down']);

export const aboutForm = {
	label: field.line(120, 'Give the form a name.'),
	hint: field.line(300, 'Say what it is for, and how long it takes.'),
	offeredBy: templateSchema.entries.offeredBy
};
export const wordFormWish = v.object({ version, ...aboutForm });

/** Names the form, says what it is for and who may begin a practice by it. */
export async function wordForm(ctx: Context, id: Id, { version, ...said }: v.InferOutput<typeof wordFormWish>): Promise<void> {
	await keepEdition(ctx, 'wordForm', await editionSeen(ctx, id, version), said);
}

/** Puts a section at the end of a part. Returns its key, which stays however it is worded later. */
export async function addSection(ctx: Context, id: Id, wish: v.InferOutput<typeof addSectionWish>): Promise<string> {
	const next = await editionSeen(ctx, id, wish.version);
	const part = next.parts[wish.part];
	if (!part) throw Invalid.field('part', 'Choose a part from the list.');
	const standing = sectionsOf(next);
	if (standing.length >= MOST_SECTIONS) throw Invalid.field('heading', `A form has ${MOST_SECTIONS} sections at most.`);
	checkHeading(standing, wish.heading);
	const ever = await sectionsEver(ctx, next.name);
	const gone = ever.map(({ key, heading, kind }) => ({ key, called: kind === wish.kind ? heading : '' }));
	const key = freshKey(
		wish.heading,
		standing.map((each) => each.key),
		gone
	);
	const section = newSection(key, wish);
	await keepEdition(ctx, 'addSection', next, {
		parts: next.parts.with(wish.part, { ...part, sections: [...part.sections, section] })
	});
	return key;
}

/** Words a section anew, with its options. What kind it is stays, since practices keep what is written by it. */
export async function wordSection(ctx: Context, id: Id, wish: WordSectionWish): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	const section = sectionIn(next.parts, wish.key);
	checkHeading(
		sectionsOf(next).filter((each) => each !== section),
		wish.heading
	);
	if (section.kind === 'options' && wish.vocabulary && !(await ctx.read.findUnique(vocabularies, 'name', wish.vocabulary)))
		throw Invalid.field('vocabulary', 'Choose a list.');
	const gone = optionsEver(await sectionsEver(ctx, next.name), wish.key);
	await keepEdition(ctx, 'wordSection', next, { parts: withSection(next.parts, worded(section, wish, gone)) });
}

const aboutSection = { version, key: slug };
export const moveSectionWish = v.object({ ...aboutSection, to: way });

/** Moves a section past its neighbour, or into the next part. Nothing stands above the name of the practice. */
export async function moveSection(ctx: Context, id: Id, wish: v.InferOutput<typeof moveSectionWish>): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	sectionIn(next.parts, wish.key);
	const parts = titleFirst(sectionMoved(next.parts, wish.key, wish.to));
	await keepEdition(ctx, 'moveSection', next, { parts });
}

export const removeSectionWish = v.object(aboutSection);

/** Takes a section out. Practices by earlier editions keep theirs. */
export async function removeSection(ctx: Context, id: Id, wish: v.InferOutput<typeof removeSectionWish>): Promise<void> {
	const next = await editionSeen(ctx, id, wish.version);
	if (sectionIn(next.parts, wish.key).key === 'title') throw Invalid.field('', 'Every form asks for the name of the practice.');
	await keepEdition(ctx, 'removeSection', next, { parts: withoutSection(next.parts, wish.key) });
}

function checkHeading(others: readonly Section[], heading: string): void {
	if (others.some((each) => each.heading.toLowerCase() === heading.toLowerCase()))
		throw Invalid.field('heading', 'Another section has this heading.');
}

function sectionIn(parts: Parts, key: string): Section {
	const found = sectionsOf({ parts }).find((each) => each.key === key);
	if (!found) throw new NotFound();
	return found;
}
