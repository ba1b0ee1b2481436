/** Learning files: what a person writes down for themselves, and what they open of it to others. */
import { entryDrafts } from './entry-draft';
import { learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';

export const collections = [learningEntries, entryDrafts, sharedWordings] as const;

export { discardDraft, draftOrNull, draftsOf, entryDrafts, saveDraft, type DraftWish } from './entry-draft';
export { entryForm, entryHistory, entryPage, sharedWordingPage } from './entry-page';
export { exportFile, type ExportedFile } from './export-file';
export { changeEntry, changeEntryWish, deleteEntry, keepEntry, keepEntryWish, type KeepEntryWish } from './keep-entry';
export { entryAudience, entryText, entryTitle, isAuthor, learningEntries, type LearningEntry } from './learning-entry';
export { entryPolicy } from './policy';
export {
	mayShareWith,
	newReaders,
	shareEntry,
	shareEntryWish,
	shareWithSupervisor,
	takeBackFromSupervisor,
	unshareEntry,
	type ShareEntryWish
} from './share-entry';
export { sharedWordings, type SharedWording } from './shared-wording';
export { CODE_VOCABULARIES, entryVocabularies, type EntryVocabularies } from './vocabularies';
export { monthsWritten, openToSupervisor, setFile, sharedLine, timeline, type EntryLine, type TimelineQuery } from './timeline';
export { applyProposals, IDENTIFIER_WORDS, scanIdentifiers, type IdentifierKind, type Known, type Mark } from './identifiers';
