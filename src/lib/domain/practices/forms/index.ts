/** The forms themselves: how an administrator makes the next edition of one, brings it out, retires it. */
export { beginEdition, beginForm, beginFormWish } from './begin-edition';
export { aboutEditionWish, bringOutEdition, offerFormAgain, retireForm, throwEditionAway } from './bring-out-edition';
export {
	addSection,
	moveSection,
	moveSectionWish,
	removeSection,
	removeSectionWish,
	wordForm,
	wordFormWish,
	wordSection
} from './change-edition';
export { addPart, addPartWish, movePart, movePartWish, removePart, removePartWish, wordPart, wordPartWish } from './change-parts';
export { cameOutSince } from './came-out-since';
export { editionPage, formsPage } from './forms-page';
export { nextEditionPage, type NextEditionPage } from './next-edition-page';
export { nextEditions } from './next-edition';
export { addSectionWish, wordSectionWish } from './section-wish';
