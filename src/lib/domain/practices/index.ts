/** Practices: ways of working described by a template, and the library in which others find them. */
import { adoptions } from './adoption';
import { sameBodies } from './directory';
import { takenOutPracticeFiles } from './files';
import { practiceHandovers } from './handover';
import { practices } from './practice';
import { importParts, practiceImports, unplacedWords } from './practice-import';
import { publishedPractices } from './published-practice';
import { nextEditions } from './forms';
import { practiceChecks, practiceComments } from './peer-check';
import { templates } from './template';

export const collections = [
	templates,
	nextEditions,
	practices,
	publishedPractices,
	adoptions,
	practiceChecks,
	practiceComments,
	practiceHandovers,
	sameBodies,
	practiceImports,
	importParts,
	unplacedWords,
	takenOutPracticeFiles
] as const;

export {
	adoptionForm,
	adoptionPage,
	adoptions,
	adoptionsOfMine,
	adoptionStart,
	adoptionWords,
	adoptPractice,
	adoptPracticeWish,
	answerAdoption,
	answerAdoptionWish,
	askAdoptionLater,
	askedAboutAdoptions,
	changeAdoption,
	changeAdoptionWish,
	deleteAdoption,
	practicesTried,
	stopAskingAdoption,
	takeUpAdoption,
	takeUpAdoptionWish,
	triedElsewhere,
	triedIn,
	type Adoption,
	type AdoptionView,
	type Going,
	type TriedElsewhere
} from './adoption';
export type { Answer, Contact, Effect, Fact } from './answer';
export { bringInPractice, bringInPracticeWish } from './bring-in-practice';
export { bringInTable, rowsToBring, withoutConsent, type RowToBring } from './bring-in-table';
export { broughtAmong, broughtBefore, type BroughtBefore } from './brought-before';
export { monthsUnchecked } from './checked';
export { citingPractices } from './citing-practices';
export { comparePractices } from './compare-practices';
export { comparedWith } from './compared-with';
export {
	bodiesMeant,
	bodiesNamed,
	bodyPage,
	bodySlug,
	directoryPage,
	directoryRows,
	type NamedBody,
	otherNamesOfBodies,
	sameBodies,
	sayOneBody,
	sayOneBodyWish,
	tellBodiesApart,
	tellBodiesApartWish,
	type Asked,
	type Bodies,
	type BodyPage,
	type DirectoryQuery,
	type Way
} from './directory';
export { draftPractice, draftPracticeWish } from './draft-practice';
export { NO_CLAIM } from './facets';
export {
	attachToPractice,
	attachToPracticeWish,
	bringPracticeFileBack,
	bringPracticeFileBackWish,
	fileOfPractice,
	filesOfPractice,
	keepPracticeFiles,
	keepPracticeFilesWish,
	practiceFiles
} from './files';
export { firstTemplates, plantMissingTemplates } from './first-templates';
export {
	aboutEditionWish,
	addPart,
	addPartWish,
	addSection,
	addSectionWish,
	beginEdition,
	beginForm,
	beginFormWish,
	bringOutEdition,
	cameOutSince,
	nextEditions,
	editionPage,
	formsPage,
	movePart,
	movePartWish,
	moveSection,
	moveSectionWish,
	nextEditionPage,
	offerFormAgain,
	removePart,
	removePartWish,
	removeSection,
	removeSectionWish,
	retireForm,
	throwEditionAway,
	wordForm,
	wordFormWish,
	wordPart,
	wordPartWish,
	wordSection,
	wordSectionWish,
	type NextEditionPage
} from './forms';
export {
	declinePractice,
	handOverAll,
	handOverPractice,
	handOverPracticeWish,
	handoverPage,
	practicesHandedOver,
	practicesOf,
	practicesToTakeOver,
	takeHandoverBack,
	takePracticeOver
} from './handover';
export { answerFunding, answerFundingWish, dayOrMonthInWords, fundingToAnswer } from './funding';
export { latestPractices } from './latest-practices';
export { adoptionCounts, searchByAdoption } from './by-adoption';
export {
	LIBRARY_ORDERS,
	libraryPage,
	type LibraryNarrowed,
	type LibraryOrder,
	type LibraryPage,
	type LibraryQuery,
	type LibraryResult
} from './library';
export { chosenInWords } from './chosen-in-words';
export type { FacetView } from './library-facets';
export {
	citeLesson,
	citeLessonWish,
	linkObjectiveWish,
	linkPracticeToObjective,
	unciteLesson,
	unlinkPracticeFromObjective
} from './link-practice';
export { copyOfOwn, ownPractices, readOwnFile, type OwnPractice } from './own-practices';
export { moveToEdition, moveToEditionWish } from './move-to-edition';
export { offerPractice, takeBackPractice } from './offer-practice';
export {
	copyOf,
	copyPractice,
	copyWords,
	practiceCopy,
	readingOfFile,
	type CopiedSection,
	type PracticeCopy
} from './practice-copy';
export { PRACTICE_STATES, practices, type PracticeState } from './practice';
export {
	aboutCheckWish,
	aboutCommentWish,
	askToCheck,
	askToCheckWish,
	bringCommentBack,
	bringCommentBackWish,
	checksAsked,
	checksBeforePublishing,
	checksDone,
	commentOnSection,
	commentOnSectionWish,
	commentsSettled,
	finishCheck,
	finishCheckWish,
	judgeEffects,
	judgeEffectsWish,
	peerCheckPage,
	practiceChecks,
	practiceComments,
	reopenPracticeComment,
	settlePracticeComment,
	settlePracticeCommentWish,
	stopAsking,
	takeCommentBack,
	takeUpJudgement,
	takeUpJudgementWish,
	type CommentLine,
	type Finding,
	type JudgedEffect,
	type PeerCheckPage
} from './peer-check';
export { bringBackPractice, editionsPage, restoreEdition, restoreEditionWish } from './editions';
export { practicesToReview, reviewPractice, reviewPracticeWish } from './review';
export { practiceAsOriginal } from './practice-as-original';
export { practiceEditions } from './practice-editions';
export { practiceList, type ListedPractice } from './practice-list';
export {
	beginImport,
	bringStep,
	claimImport,
	endImport,
	importPage,
	myImports,
	nextToCheck,
	openImports,
	placeWords,
	placeWordsWish,
	practiceImports,
	releaseImport,
	stopImport,
	stopImportWish,
	takeOutStep,
	unplacedOf,
	type ImportInShort,
	type PracticeImport,
	type ReportLine,
	type ToBring,
	type WhatItSays
} from './practice-import';
export { practicePlaces, practiceShelves } from './practice-places';
export { myPractices, practicesAtWork, practicesTowards, templateChoices, type PracticeLine } from './practice-lines';
export { practiceForm, publishedPage, workingPage, type PracticeForm, type WordingView, type WorkingPage } from './practice-page';
export {
	cardsOf,
	cardWording,
	practicesInShort,
	type CardWording,
	type PracticeBadges,
	type PracticeInShort
} from './practices-in-short';
export { publishedPractices, type PublishedPractice } from './published-practice';
export { publishPractice, publishPracticeWish } from './publish-practice';
export {
	answersAsRead,
	formsOfWorkspace,
	formsToRead,
	practiceLanguage,
	practiceWords,
	saidBy,
	type FormToRead,
	type PracticeLanguage,
	type PracticeReading
} from './reading-practice';
export { readPracticeTable, type PracticeRow } from './reading-table';
export { revisePractice, revisePracticeWish } from './revise-practice';
export type { ContactView, PartView, SectionView } from './section-view';
export {
	CLAIMS,
	newestEditions,
	sectionsOf,
	templates,
	templatesById,
	type Choice,
	type Claim,
	type Section,
	type Template
} from './template';
export { templatesOnOffer } from './templates-on-offer';
export {
	bringInStarters,
	bringInStartersWish,
	canBringInStarters,
	starterChoices,
	type BringInStartersWish
} from './starter-practices';
export { deletePractice, discardRevision, withdrawPractice, withdrawPracticeWish } from './withdraw-practice';
export { bringBackUnplaced, bringBackUnplacedWish, restoreWording, restoreWordingWish, wordingsPage } from './wordings';
