/** People: who has a place in the workspace, how they come in, and what they hold by standing in it. */
import { accounts, credentials } from './account';
import { invitations } from './invitation';
import { oneTimeLinks } from './one-time-link';
import { organisations } from './organisation';
import { people } from './person';
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
	invitations,
	workspaces,
	vocabularies,
	supervisionRelations
] as const;

export { accounts, credentials, foldEmail, typedEmail, type Account } from './account';
export { addOrganisation, addOrganisationWish, addPerson, addPersonWish, type AddPersonWish } from './add-person';
export { appointSupervisor, appointSupervisorWish, type AppointSupervisorWish } from './appoint-supervisor';
export { changeRoles, changeRolesWish, type ChangeRolesWish } from './change-roles';
export { changeWorkspace, changeWorkspaceWish } from './change-workspace';
export { departPerson, disablePerson, enablePerson } from './disable-person';
export { type Door } from './door';
export { everyOf } from './every-of';
export {
	acceptInvitation,
	acceptInvitationWish,
	invitePerson,
	invitePersonWish,
	openInvitation,
	withdrawInvitation,
	withdrawInvitationWish,
	type InvitePersonWish
} from './invite-person';
export { invitations, type Invitation } from './invitation';
export { revokeSession, revokeSessionWish, signOutEverywhere, visitAs } from './keep-sessions';
export { namePerson, namePersonWish } from './name-person';
export { FORMER_COLLEAGUE, knownPeople, namesOf, UNKNOWN_PERSON } from './names';
export { knownBodies, organisations, type Organisation } from './organisation';
export { LONGEST_PASSWORD, passwordIssue, plainPassword, SHORTEST_PASSWORD, type Passwords } from './passwords';
export { peoplePage, personPage, type PeoplePage, type PersonPage } from './people-page';
export { makeKnownTo, people, ROLES, type Person } from './person';
export { administers, peoplePolicy } from './policy';
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
export { audienceChoices, describeReaders, supervisorNameOf, supervisorOf } from './readers';
export { ABSOLUTE_HOURS, hasRunOut, IDLE_HOURS, sessions, type Session } from './session';
export { setUpWish, setUpWorkspace, type SetUpContent, type SetUpWish } from './set-up-workspace';
export { holdFor, keepHold, liftHold } from './sign-in-hold';
export { settingsPage, type SettingsPage } from './settings-page';
export { endSession, openSession, signIn, signInForm, type SignInWish } from './sign-in';
export { contextFor, type Standing, type StandingDeps } from './standing';
export { holdsOn, superviseesOf, supervisionOf, supervisionRelations, type SupervisionRelation } from './supervision-relation';
export { labelOf, vocabularies, vocabulariesOf, vocabularySchema, type Term, type Vocabulary } from './vocabulary';
export { workspaceOf, workspaces, type Workspace } from './workspace';
