import { redirect } from '@sveltejs/kit';
import {
	addSection,
	addSectionWish,
	moveSection,
	moveSectionWish,
	removeSection,
	removeSectionWish,
	wordSection,
	wordSectionWish
} from '#lib/domain/practices';
import { formAction, onRecord } from '#lib/server/http';
import { at, atSection, sectionKept } from './places';
import { SHAPE } from './shape';

const SECTION = {
	...SHAPE,
	numbers: ['version', 'number', 'raise'],
	arrays: ['options', 'claims'],
	booleans: ['needed', 'narrows']
};

/** What is done to a section of an edition at work. */
export const sectionForms = {
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
	remove: formAction(removeSectionWish, onRecord(removeSection, at), SHAPE)
};
