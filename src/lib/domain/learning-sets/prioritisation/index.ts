export { castVotes, castVotesWish } from './cast-votes';
export { closePrioritisation } from './close-prioritisation';
export { ballotsLeftUncounted } from './left-uncounted';
export { prioritisationMoved } from './moved-with-circle';
export { openPrioritisation, openPrioritisationWish } from './open-prioritisation';
export { issueBallots, prioritisations, proposedIssues } from './prioritisation';
export { prioritisationPage } from './prioritisation-page';
export { proposeIssue, proposeIssueWish, withdrawIssue, withdrawIssueWish } from './propose-issue';
export { issuesTakenUp, issuesToTakeUp } from './take-up-issues';
