/** Challenges, the evidence that gathers round them, and what is asked of whom because of them. */
import { challengeOrigins, challenges } from './challenge';
import { actionPapers } from './paper';
import { publishedPapers } from './published-paper';
import { recommendations } from './recommendation';

export const collections = [challenges, challengeOrigins, actionPapers, publishedPapers, recommendations] as const;

export { challengeLines, challengePage } from './challenge-page';
export { endChallenge, endChallengeWish, resumeChallenge, takeBackChallenge } from './end-challenge';
export type { EvidenceLine } from './evidence-lines';
export { aboutEvidenceWish, addResearchWish, citeEvidenceWish } from './gather';
export { addResearchToChallenge, citeForChallenge, removeFromChallenge } from './gather-evidence';
export { mayRaise } from './policy';
export { raiseChallenge, raiseChallengeWish, rewordChallenge, rewordChallengeWish } from './raise-challenge';
export { paragraphToRaise, raiseFromNote, takeBackFromNote } from './raise-from-note';
export {
	addResearchToIssue,
	addResearchToIssueWish,
	citeForIssue,
	citeForIssueWish,
	removeFromIssue,
	removeFromIssueWish
} from './gather-for-issue';
export { challengesToTakeUp, issueForm, latestPapers, paperForm, paperLines, papersAtWork } from './paper-forms';
export { paperAtWork, paperPage, type PaperPage, type PaperWordingView } from './paper-page';
export { paperPlaces } from './paper-places';
export { checkPaper, checkPaperWish, publishPaper, publishPaperWish, withdrawPaper, withdrawPaperWish } from './publish-paper';
export { aboutIssueWish, addIssue, addIssueWish, moveIssueUp, removeIssue, writeIssue, writeIssueWish } from './write-issue';
export { takeBackWords } from './take-back-words';
export { challengesRaised, papersRestingOn } from './papers-resting-on';
export { papersToPutRight } from './taken-back';
export { beginPaper, beginPaperWish, deletePaper, writePaper, writePaperWish } from './write-paper';
export {
	acknowledgeRecommendation,
	acknowledgeWish,
	chaseRecommendation,
	chaseWish,
	fileOfRecommendation,
	respondToRecommendation,
	respondWish,
	settleRecommendation,
	settleWish,
	undoRecommendationStep
} from './follow-recommendation';
export { actionPapers, type ActionPaper } from './paper';
export { publishedPapers, type PublishedPaper } from './published-paper';
export { sourcesToCite } from './source';
export { putRecommendation, putRecommendationWish } from './put-recommendation';
export type { RecommendationState } from './recommendation';
export {
	asksOfPaper,
	recommendationList,
	recommendationPage,
	recommendationsToChase,
	type RecommendationLine
} from './recommendation-page';
export { issueTakingUp, threadByIssue } from './thread-by-issue';
