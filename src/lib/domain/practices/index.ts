/** Practices: ways of working described by a template, and the library in which others find them. */
import { practices } from './practice';
import { publishedPractices } from './published-practice';
import { templates } from './template';
import { titleOf } from './wording';

export const collections = [templates, practices, publishedPractices] as const;

/** What can be brought back from the recently deleted. */
export const restorable = {
	kind: practices.kind,
	name: (value: { readonly wording: Parameters<typeof titleOf>[0] | null }): string => titleOf(value.wording ?? { answers: {} })
};

export { answerWish, type Answer, type AnswerWish, type Contact, type Effect, type Fact } from './answer';
export type { Card } from './card';
export { draftPractice, draftPracticeWish, type DraftPracticeWish } from './draft-practice';
export { firstTemplates } from './first-templates';
export { libraryPage, type LibraryPage, type LibraryQuery, type LibraryResult } from './library';
export type { FacetView } from './library-facets';
export {
	citeLesson,
	citeLessonWish,
	linkObjectiveWish,
	linkPracticeToObjective,
	unciteLesson,
	unlinkPracticeFromObjective
} from './link-practice';
export { offerPractice, takeBackPractice } from './offer-practice';
export { practicePolicy } from './policy';
export { practices, type Practice, type PracticeState } from './practice';
export { practicesAtWork, practicesTowards, templateChoices, type PracticeLine } from './practice-lines';
export {
	practiceForm,
	publishedPage,
	workingPage,
	type PracticeForm,
	type PublishedPage,
	type WordingView,
	type WorkingPage
} from './practice-page';
export { publishedPractices, type PublishedPractice } from './published-practice';
export { publishPractice, publishPracticeWish, type PublishPracticeWish } from './publish-practice';
export { revisePractice, revisePracticeWish, type RevisePracticeWish } from './revise-practice';
export type { ContactView, EffectView, PartView, SectionView } from './section-view';
export { CLAIMS, sectionsOf, templates, type Choice, type Claim, type Section, type Template } from './template';
export { deletePractice, discardRevision, withdrawPractice, withdrawPracticeWish } from './withdraw-practice';
