/** Challenges, the evidence that gathers round them, and what is asked of whom because of them. */
import { challengeOrigins, challenges } from './challenge';

export const collections = [challenges, challengeOrigins] as const;

export { challengeLines, challengePage } from './challenge-page';
export { endChallenge, endChallengeWish, resumeChallenge, takeBackChallenge } from './end-challenge';
export type { EvidenceLine } from './evidence-lines';
export { aboutEvidenceWish, addResearchWish, citeEvidenceWish } from './gather';
export { addResearchToChallenge, citeForChallenge, removeFromChallenge } from './gather-evidence';
export { mayRaise } from './policy';
export { raiseChallenge, raiseChallengeWish, rewordChallenge, rewordChallengeWish } from './raise-challenge';
export { paragraphToRaise, raiseFromNote } from './raise-from-note';
