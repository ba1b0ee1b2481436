/** Learning sets and other series: who meets, what was said, and what was agreed. */
import { meetingAnswers } from './answers';
import { presenterBids } from './bids';
import { briefingPapers, paperOpenings, quietReaders } from './briefing';
import { calendarAddresses } from './calendar-address';
import { evaluationBoxes, evaluations } from './evaluation/evaluation';
import { contractAgreements } from './contract/contract-agreement';
import { formerWordings } from './contract/former-wording';
import { setContracts } from './contract/set-contract';
import { setDrafts } from './drafts/set-draft';
import { facilitationOffers } from './handing-over';
import { informedContacts } from './informed';
import { innerCircles } from './inner-circle';
import { floorFigures } from './floor-figures';
import { learningSets } from './learning-set';
import { mergeProposals } from './merge-proposal';
import { meetingFloors } from './meeting-floor';
import { noteItems } from './note-item';
import { learningNoteOrigins, learningNotes } from './passing-on/learning-note';
import { paragraphMarks } from './passing-on/paragraph-mark';
import { broughtMinutes, minutesReviews } from './old-minutes';
import { openingBallots, openingRequests } from './opening-request';
import { placeOffers } from './place-offer';
import { pulseBoxes } from './pulse/pulse-box';
import { issueBallots, prioritisations, proposedIssues } from './prioritisation';
import { circulatedPresentations, presentations } from './presentation';
import { networkSeats } from './seats';
import { setAdditions } from './set-addition';
import { setEntries } from './set-entry';
import { setMeetings } from './set-meeting';
import { setMemberships } from './set-membership';
import { countedGroups, lotSecrets, surveyFigures, surveyResults, surveys, surveySlips } from './survey';

export const collections = [
	learningSets,
	setMemberships,
	setMeetings,
	presentations,
	circulatedPresentations,
	noteItems,
	meetingFloors,
	floorFigures,
	innerCircles,
	placeOffers,
	facilitationOffers,
	calendarAddresses,
	networkSeats,
	informedContacts,
	mergeProposals,
	openingRequests,
	openingBallots,
	meetingAnswers,
	presenterBids,
	briefingPapers,
	paperOpenings,
	quietReaders,
	setDrafts,
	prioritisations,
	proposedIssues,
	issueBallots,
	surveys,
	surveySlips,
	surveyResults,
	surveyFigures,
	lotSecrets,
	countedGroups,
	setContracts,
	contractAgreements,
	formerWordings,
	setEntries,
	setAdditions,
	paragraphMarks,
	pulseBoxes,
	evaluations,
	evaluationBoxes,
	learningNotes,
	learningNoteOrigins,
	minutesReviews,
	broughtMinutes
] as const;

export { amongOthers } from './among-others';
export {
	ASKED_KINDS,
	ASKED_STATES,
	LONGEST_QUESTION,
	named,
	readQuestion,
	searchMeetings,
	writeQuestion,
	type MeetingQuestion
} from './across-meetings';
export { actionsToSend } from './actions-to-send';
export { addToAgenda, addToAgendaWish } from './add-to-agenda';
export {
	answerInShortWish,
	answerMeeting,
	answerMeetingWish,
	myAnswers,
	saidBefore,
	takeOverApologies,
	type Answer
} from './answers';
export { answerQuestion, answerQuestionWish } from './answer-question';
export { askForLessonInMeeting } from './ask-for-lesson';
export { attendanceByBody } from './attendance/attendance-by-body';
export {
	bidToPresent,
	bidToPresentWish,
	carryBidOn,
	carryBidOnWish,
	pickBid,
	pickBidWish,
	waitingBids,
	withdrawBid,
	withdrawBidWish
} from './bids';
export {
	beforeIssuing,
	beginAnew,
	beginPaper,
	beginPaperWish,
	briefingPapers,
	citeInPaper,
	citeInPaperWish,
	discardPaper,
	draftsCiting,
	issuePaper,
	issuePaperWish,
	keepOpenings,
	keepOpeningsWish,
	noteOpening,
	openingsOf,
	paperAsTyped,
	paperDraft,
	paperPage,
	papersFor,
	paperToBegin,
	paperToSend,
	savePaperDraft,
	TYPED_IN_PAPER,
	wordsToIssue,
	writePaper,
	writePaperWish,
	type Cited,
	type PaperPage,
	type PaperToSend
} from './briefing';
export { calendarOf, meetingForCalendar, runForCalendar, type CalendarMeeting } from './calendar';
export {
	calendarAddress,
	endCalendarAddress,
	makeCalendarAddress,
	makeCalendarAddressWish,
	ownerOfCalendar
} from './calendar-address';
export { callOffMeeting, callOffWish, holdAfterAll, holdAfterAllWish } from './call-off';
export { besideWhatIsThere } from './already-there';
export { bringInActions } from './bring-in-actions';
export { actionColumns, guessColumns, readActionRows, type ActionColumn, type ActionColumns } from './reading-actions';
export { bringAsIssue, bringAsIssueWish, meetingsToBringTo } from './bring-as-issue';
export { withCarried } from './carried';
export { sessionsBeside } from './carried-elsewhere';
export { chathamHouseIn, chathamHouseSources } from './chatham-house';
export { changeSet, changeSetWish, endSet, formSet, formSetWish, resumeSet } from './form-set';
export { answerOpening, answerOpeningWish, myOpeningsAsked, openingsAsked } from './answer-opening';
export { askToOpen, askToOpenWish } from './ask-to-open';
export { agreeToContract, agreeToContractWish } from './contract/agree-to-contract';
export { contractPage, contractsToAgree } from './contract/contract-page';
export { settleContract, settleContractWish } from './contract/settle-contract';
export { purposesBefore, type WordingBefore } from './contract/wordings-before';
export { settleAside, settleAsideWish } from './drafts/set-aside';
export { aboutSetDraftWish, bringSetDraftBack, throwSetDraftAway } from './drafts/throw-set-draft-away';
export { earlierTimes } from './earlier-times';
export { learningSets, type Mode } from './learning-set';
export { mergeSets, mergeSetsWish } from './merge-sets';
export {
	aboutProposalWish,
	dropMergeProposal,
	mergeProposal,
	mergesAsked,
	mergesProposed,
	proposeMerge,
	proposeMergeWish,
	setsToMerge,
	takeUpMerge,
	takeUpMergeWish
} from './propose-merge';
export { setStory, type SetStory } from './story/set-story';
export type { ToldAction } from './story/story-chapter';
export { splitSet, splitSetWish } from './split-set';
export { meetingPage, noteItem, noteWriting, type MeetingPage } from './meeting-page';
export { addMember, addMemberWish, endMembership } from './members';
export {
	aboutFacilitationWish,
	declineFacilitation,
	facilitationOffer,
	facilitationsAnswered,
	facilitationsInSet,
	facilitationsOffered,
	newFacilitators,
	offerFacilitation,
	offerFacilitationWish,
	takeOverFacilitation,
	withdrawFacilitation
} from './handing-over';
export {
	endSeat,
	endSeatWish,
	offerSeat,
	offerSeatWish,
	seatsOf,
	seatsOffered,
	seatsPage,
	takeSeat,
	takeSeatWish
} from './seats';
export {
	addContact,
	addContactWish,
	contactsPage,
	informedContacts,
	removeContact,
	removeContactWish,
	toldOutside
} from './informed';
export { askedAhead, noteToSend, type NoteToSend, type SentFromBefore, type SentItem } from './note-to-send';
export { noteItems } from './note-item';
export {
	beginReview,
	bringMinutesPage,
	broughtFile,
	broughtInto,
	discardReview,
	keepMinutes,
	keepMinutesWish,
	reviewPage,
	saveReview,
	wishAsRead,
	type ReadMinutes,
	type ReviewPage
} from './old-minutes';
export { answerOfferWish, declinePlace, offerPlace, offerPlaceWish, placesOffered, takePlace } from './offer-place';
export { changeMeeting, changeMeetingWish, deleteMeeting, planMeeting, planMeetingWish } from './plan-meeting';
export { changeRun, changeRunWish, endRun, endRunWish } from './change-run';
export { runPage } from './rest-of-run';
export { planSeries, planSeriesWish } from './plan-series';
export { mayCountAttendance, mayFormSets } from './policy';
export {
	castVotes,
	castVotesWish,
	closePrioritisation,
	issuesToTakeUp,
	openPrioritisation,
	openPrioritisationWish,
	prioritisationPage,
	proposeIssue,
	proposeIssueWish,
	withdrawIssue,
	withdrawIssueWish
} from './prioritisation';
export { setMemberships } from './set-membership';
export {
	answerSurvey,
	answerSurveyWish,
	askAgainWish,
	askSurvey,
	askSurveyAgain,
	askSurveyWish,
	closeSurvey,
	countEndedSurveys,
	figuresTold,
	figuresToSave,
	mayReadFigures,
	surveyPage,
	surveysInSet,
	surveysToAnswer,
	surveyToSend,
	takeFiguresBack,
	usualUntil,
	type FiguresAsked,
	type SurveyPage
} from './survey';
export {
	circulatePresentation,
	circulatePresentationWish,
	preparePresentation,
	preparePresentationWish,
	takeBackPresentation,
	wordsToCirculate
} from './present';
export { authorizeRestoring } from './removed-item';
export { MOST_IN_SERIES, RHYTHMS, seriesDays } from './series-days';
export { setMeetings } from './set-meeting';
export { setStanding } from './set-standing';
export { notesMadeFinal, papersToRead } from './circulated';
export { comingMeetings } from './coming-meetings';
export { setHead, setMembers, setPage, setsPage, whoIsInSet } from './set-pages';
export { setAgenda, setAgendaWish } from './set-agenda';
export { sayWhatWasReached, sayWhatWasReachedWish } from './say-what-was-reached';
export { agendaForm } from './agenda-form';
export { recordAttendance, recordAttendanceWish } from './record-attendance';
export { citeInNote, citeInNoteWish, openNotes, unciteInNote, unciteInNoteWish } from './cite-in-note';
export { decideInMeeting } from './decide-in-meeting';
export { finaliseNote, finaliseNoteWish, reopenNote, reopenNoteWish } from './finalise-note';
export { deleteNoteItem } from './delete-note-item';
export { addNoteItem, addNoteItemWish, changeNoteItem, changeNoteItemWish } from './write-note';
export { readLine } from './read-line';
export { keepLine, keepLineWish, understandLine, type KeepLineWish } from './keep-line';
export { beginRound, beginRoundWish, giveTurn, giveTurnWish } from './lead-floor';
export { QUESTIONS } from './floor-figures';
export { ROUNDS } from './meeting-floor';
export { chooseFigures, chooseFiguresWish, countQuestion, countQuestionWish } from './count-questions';
export { joinGroups, openGroups, openGroupsWish } from './work-in-groups';
export { lockedWordings } from './locked-wordings/locked-wordings';
export { livePage, type LivePage } from './live-page';
export { markAttendance, markAttendanceWish } from './mark-attendance';
export { followedIn, touchedMeetings } from './touched-meetings';
export {
	aboutAdditionWish,
	addToSetEntry,
	addToSetEntryWish,
	authorizeRestoringAddition,
	removeAddition
} from './add-to-set-entry';
export { changeSetEntry, changeSetEntryWish, deleteSetEntry, keepSetEntry, keepSetEntryWish } from './keep-set-entry';
export {
	bringFileBackToSet,
	fileOfOwnEntryWish,
	fileOfSetEntry,
	filesToOpen,
	leaveFileOut,
	openFilesToSet,
	openFilesToSetWish
} from './files-of-set-entry';
export { askForLessonInSetFile } from './lesson-of-set-entry';
export { entriesThatMayLeave, ownInSets, type OwnInSet } from './own-in-sets';
export { setAdditions } from './set-addition';
export { setEntries, type SetEntry } from './set-entry';
export { setEntryForm, setEntryHistory, setEntryPage } from './set-entry-page';
export { setFile, setFileToWrite, setFileYears } from './set-file';
export { MOST_FOUND_IN_SET } from './set-file-filters';
export { setFileToSend, type SentPiece, type SetFileToSend } from './set-file-to-send';
export { withoutParticipants } from './without-participants';
export { minutesLanguage, minutesWords, type MinutesLanguage, type MinutesReading, type MinutesWords } from './reading-minutes';
export { isAgreedForAnyone } from './passing-on/agreed-for-anyone';
export { answerForWords, answerForWordsWish, wordsAskedFor, wordsToAnswerFor } from './passing-on/answer-for-words';
export { issueLearningNote, issueLearningNoteWish, withdrawLearningNote } from './passing-on/issue-learning-note';
export {
	keepLearningDraft,
	keepLearningDraftWish,
	learningDraft,
	learningDrafts,
	saveLearningDraft
} from './passing-on/learning-draft';
export { audienceFor, LEARNING_NOTE_READERS, learningNotes, type LearningNoteReaders } from './passing-on/learning-note';
export { learningNotePlaces } from './passing-on/learning-note-places';
export { latestLearningNotes, learningNoteLines, learningNotePage } from './passing-on/learning-note-page';
export { markParagraphs, markParagraphsWish } from './passing-on/mark-paragraphs';
export { namesNobody } from './passing-on/names-nobody';
export { ownWords, ownWordsPage } from './passing-on/own-words';
export { paragraphMarks, type Use } from './passing-on/paragraph-mark';
export { leavingParagraph, paragraphToPassOn } from './passing-on/paragraph-to-pass-on';
export { passingOnPolicy } from './passing-on/policy';
export { whatMayLeave, wordsToPassOn } from './passing-on/what-may-leave';
export { answerPulse, answerPulseWish, pulseForm } from './pulse/answer-pulse';
export { pulsesToAnswer } from './pulse/pulses-to-answer';
export { pulseResults, type PulseGathering } from './pulse/pulse-results';
export { FEWEST_ANSWERS } from './without-a-name';
export { answerEvaluation, answerEvaluationWish } from './evaluation/answer-evaluation';
export { askForEvaluation, closeEvaluation } from './evaluation/ask-for-evaluation';
export { evaluationPage, evaluationToSend, type EvaluationPage } from './evaluation/evaluation-page';
