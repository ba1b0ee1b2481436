/** Adoptions: who tries a practice elsewhere, and what they found. */
export { adoptionsBy, type TriedByBody } from './adoptions-by';
export { adoptions, triedIn, type Adoption, type Going } from './adoption';
export { adoptPractice, adoptPracticeWish, changeAdoption, changeAdoptionWish, deleteAdoption } from './adopt-practice';
export { adoptionForm, adoptionPage, adoptionStart, adoptionWords } from './adoption-page';
export { adoptionsOfMine } from './adoptions-of-mine';
export { answerAdoption, answerAdoptionWish, askAdoptionLater, askedAboutAdoptions, stopAskingAdoption } from './answer-adoption';
export { practicesTried } from './practices-tried';
export { hasTransfer, takeUpAdoption, takeUpAdoptionWish } from './take-up-adoption';
export { countsOf, everyAdoptionOf, triedElsewhere, type AdoptionView, type TriedElsewhere } from './tried-elsewhere';
export { withItsAdoptions } from './with-its-adoptions';
