import { redirect } from '@sveltejs/kit';
import {
	aboutEditionWish,
	addPart,
	addPartWish,
	addSection,
	addSectionWish,
	bringOutEdition,
	movePart,
	movePartWish,
	moveSection,
	moveSectionWish,
	nextEditionPage,
	removePart,
	removePartWish,
	removeSection,
	removeSectionWish,
	throwEditionAway,
	wordForm,
	wordFormWish,
	wordPart,
	wordPartWish,
	wordSection,
	wordSectionWish
} from '#lib/domain/practices';
import { wordDiff } from '#lib/server/documents';
import { answer, formAction, onRecord } from '#lib/server/http';
import { at, atPart, atSection, sectionKept } from './places';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = ({ locals, params, url }) =>
	answer(locals, async (ctx) => {
		const { form, words } = await nextEditionPage(ctx, params.id);
		const changed = words && { edition: words.edition, pieces: wordDiff(words.before, words.after) };
		return { form, changed, open: url.searchParams.get('section') };
	});

/** What a form asks for is written to be read by everybody who fills it in. */
const SHAPE = { numbers: ['version', 'part'], words: 'named' } as const;
const SECTION = {
	...SHAPE,
	numbers: ['version', 'number', 'raise'],
	arrays: ['options', 'claims'],
	booleans: ['needed', 'narrows']
};

export const actions: Actions = {
	word: formAction(wordFormWish, onRecord(wordForm, at), SHAPE),
	add: formAction(
		addSectionWish,
		async (ctx, wish, { params }) => redirect(303, atSection(params.id!, await addSection(ctx, params.id!, wish))),
		SHAPE
	),
	section: formAction(wordSectionWish, onRecord(wordSection, sectionKept), SECTION),
	move: formAction(
		moveSectionWish,
		onRecord(moveSection, (id, { key }) => `${at(id)}#${key}`),
		SHAPE
	),
	remove: formAction(removeSectionWish, onRecord(removeSection, at), SHAPE),
	addPart: formAction(addPartWish, onRecord(addPart, at), SHAPE),
	wordPart: formAction(wordPartWish, onRecord(wordPart, atPart), SHAPE),
	movePart: formAction(movePartWish, onRecord(movePart, at), SHAPE),
	removePart: formAction(removePartWish, onRecord(removePart, at), SHAPE),
	bringOut: formAction(
		aboutEditionWish,
		async (ctx, wish, { params }) => redirect(303, `/settings/templates/${await bringOutEdition(ctx, params.id!, wish)}`),
		SHAPE
	),
	throwAway: formAction(
		aboutEditionWish,
		onRecord(throwEditionAway, () => '/settings/templates'),
		SHAPE
	)
};
