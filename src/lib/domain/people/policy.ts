import { has, type Actor, type Policy } from '../shared/policy';

/** Administrators keep accounts, places and settings. That gives them nothing of what people write. */
export const peoplePolicy = {
	invitePerson: (actor) => has(actor, 'administrator'),
	addPerson: (actor) => has(actor, 'administrator'),
	addOrganisation: (actor) => has(actor, 'administrator'),
	namePerson: (actor) => has(actor, 'administrator'),
	changeRoles: (actor) => has(actor, 'administrator'),
	issueResetLink: (actor) => has(actor, 'administrator'),
	disablePerson: (actor) => has(actor, 'administrator'),
	departPerson: (actor) => has(actor, 'administrator'),
	appointSupervisor: (actor) => has(actor, 'administrator'),
	changeVocabularies: (actor) => has(actor, 'administrator'),
	changeWorkspace: (actor) => has(actor, 'administrator')
} satisfies Policy<unknown>;

/** Whether the administration pages open for this person. */
export const administers = (actor: Actor): boolean => has(actor, 'administrator');
