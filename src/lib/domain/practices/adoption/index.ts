/** Adoptions: who tries a practice elsewhere, and what they found. */
export { adoptions, type Adoption, type AdoptionReaders, type Going } from './adoption';
export {
	adoptPractice,
	adoptPracticeWish,
	changeAdoption,
	changeAdoptionWish,
	deleteAdoption,
	type AdoptPracticeWish
} from './adopt-practice';
export { adoptionForm, adoptionPage, adoptionStart, adoptionWords } from './adoption-page';
export {
	answerAdoption,
	answerAdoptionWish,
	askAdoptionLater,
	askedAboutAdoptions,
	stopAskingAdoption,
	type AnswerAdoptionWish
} from './answer-adoption';
export { hasTransfer, takeUpAdoption, takeUpAdoptionWish, TRANSFER } from './take-up-adoption';
export { countsOf, everyAdoptionOf, triedElsewhere, type AdoptionView, type TriedElsewhere } from './tried-elsewhere';
export { withItsAdoptions } from './with-its-adoptions';
