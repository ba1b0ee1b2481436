/** People: who has a place in the workspace, how they come in, and what they hold by standing in it. */
import { accounts, credentials } from './account';
import { invitations } from './invitation';
import { oneTimeLinks } from './one-time-link';
import { organisations } from './organisation';
import { people } from './person';
import { keySecrets, programKeys } from './program-keys';
import { sessions } from './session';
import { signInHolds } from './sign-in-hold';
import { supervisionRelations } from './supervision-relation';
import { vocabularies } from './vocabulary';
import { workspaces } from './workspace';

export const collections = [
	organisations,
	people,
	accounts,
	credentials,
	sessions,
	oneTimeLinks,
	signInHolds,
	programKeys,
	keySecrets,
	invitations,
	workspaces,
	vocabularies,
	supervisionRelations
] as const;

export { accounts, foldEmail, isEmail, typedEmail } from './account';
export { addOrganisation, addOrganisationWish, addPerson, addPersonWish } from './add-person';
export { appointSupervisor, appointSupervisorWish } from './appoint-supervisor';
export { changeEmail, changeEmailWish } from './change-email';
export { changeRoles, changeRolesWish } from './change-roles';
export { changeWorkspace, changeWorkspaceWish } from './change-workspace';
export { departPerson, disablePerson, disablePersonWish, enablePerson, TAKE_AWAY_DAYS } from './disable-person';
export { type Door } from './door';
export { everyExcerpt, everyOf } from './every-of';
export {
	acceptInvitation,
	acceptInvitationWish,
	invitePerson,
	invitePersonWish,
	openInvitation,
	withdrawInvitation,
	withdrawInvitationWish
} from './invite-person';
export { revokeSession, revokeSessionWish, signOutEverywhere, visitAs } from './keep-sessions';
export { foundAsTyped } from './as-typed';
export { matches, MOST_SUGGESTED } from './matching';
export { knownIn, peopleToMention, readersToMention, withMentions, type PersonToMention } from './mention-people';
export { addressOfPerson, insteadOfMentions, mentionedIn, mentionsAsWords, withoutMentions } from './mentions';
export { mailAddressOf } from './mail-address';
export { namePerson, namePersonWish } from './name-person';
export { plantMissingVocabularies } from './missing-vocabularies';
export { borneByNone, ME, whatIsMeant, whoIsMeant } from './names-meant';
export { everybodyKnown, FORMER_COLLEAGUE, knownPeople, namesOf, UNKNOWN_PERSON } from './names';
export { knownBodies, organisations, type Organisation } from './organisation';
export { isOpenTo, openedTo, opening, openingAudience, openingKey, type Opening } from './opening';
export { type Passwords } from './passwords';
export { peoplePage, personCard, personPage, type PeoplePage, type PersonPage } from './people-page';
export { hashToken, newToken } from './one-time-link';
export { makeKnownTo, people, ROLES, type Person } from './person';
export { freshTerm } from './fresh-term';
export { administers } from './policy';
export {
	endKey,
	endKeyWish,
	keysPage,
	looksLikeKey,
	makeKey,
	makeKeyWish,
	seeKey,
	whoseKey,
	type KeyRow,
	type Scope
} from './program-keys';
export {
	changePassword,
	changePasswordWish,
	issueResetLink,
	issueResetLinkFor,
	openResetLink,
	resetPassword,
	resetPasswordWish
} from './reset-password';
export { restoreRemoved } from './restore-removed';
export { audienceChoices, describeEach, describeReaders, supervisorNameOf, supervisorOf } from './readers';
export { ABSOLUTE_HOURS, runsOut, seen, type RunsOut } from './session';
export { setUpWish, setUpWorkspace, type SetUpContent } from './set-up-workspace';
export { holdFor, keepHold, liftHold } from './sign-in-hold';
export { settingsPage, type SettingsPage } from './settings-page';
export { endSession, openSession, seeSession, signIn, signInForm, staySignedIn } from './sign-in';
export { contextFor, type Standing, type StandingDeps } from './standing';
export { holdsOn, supervisionOf, supervisionRelations } from './supervision-relation';
export {
	addTerm,
	addTermWish,
	aboutTermWish,
	bringTermBack,
	moveTerm,
	moveTermWish,
	retireTerm,
	wordTerm,
	wordTermWish
} from './change-vocabulary';
export { type TermShape } from './term-wish';
export { vocabulariesPage, vocabularyPage, type TermAsWritten } from './vocabularies-page';
export { lookedForToo, searchInOtherWords, synonymsAmong, synonymsOf, type LookedForToo } from './synonyms';
export { isOffered, labelOf, vocabularies, vocabulariesOf, type Vocabulary } from './vocabulary';
export { exampleIsWhole, workspaceOf, workspaces } from './workspace';
export { whoAsks, type Claim } from './who-asks';
export { whoLeft } from './who-left';
