/** Learning files: what a person writes down for themselves, and what they open of it to others. */
import { entryDrafts } from './entry-draft';
import { groupWordings } from './group-wording';
import { learningEntries } from './learning-entry';
import { sharedWordings } from './shared-wording';
import { takenOutFiles } from './taken-out-file';

export const collections = [learningEntries, entryDrafts, sharedWordings, groupWordings, takenOutFiles] as const;

export { clearedDraft, discardDraft, draftOrNull, draftsOf, entryDrafts, saveDraft } from './entry-draft';
export { opening } from './entry-line';
export { entryForm, entryHistory, entryPage, sharedWordingPage } from './entry-page';
export { exportFile, fileSaid, type ExportedAttachment, type ExportedFile } from './export-file';
export { MOST_FOUND, type FileFilters } from './file-filters';
export { fileOfEntry, fileOfSharedWording, filesOfEntry } from './file-of-entry';
export { openToSupervisor, sharedLine } from './files-of-others';
export { groupWordings } from './group-wording';
export { changeEntry, changeEntryWish, deleteEntry, keepEntry, keepEntryWish, writtenValues } from './keep-entry';
export { entryText, entryTitle, learningEntries, type LearningEntry } from './learning-entry';
export { askedForNewSupervisor, keepFromNewSupervisor, newSupervisorWish, openToNewSupervisor } from './open-to-supervisor';
export { entryPolicy } from './policy';
export { asksAgain, checkReaders } from './readers';
export { shareEntry, shareEntryWish, shareWithSupervisor, takeBackFromSupervisor, unshareEntry } from './share-entry';
export { sharedWordings } from './shared-wording';
export {
	bringFileBack,
	bringFileBackWish,
	filesTakenOut,
	keptForAWhile,
	ownFilesTakenOut,
	takenOutFile,
	takenOutFiles
} from './taken-out-file';
export { usualModel } from './usual-model';
export { topicsToMention } from './topics-to-mention';
export { entryVocabularies, type EntryVocabularies } from './vocabularies';
export { timeline, unfinished } from './timeline';
export { writtenPiece } from './written-piece';
