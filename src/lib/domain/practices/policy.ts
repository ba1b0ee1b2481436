import { has, isStaff, type Actor, type Policy } from '../shared/policy';
import { isPublished, type Practice } from './practice';
import type { Template } from './template';

const owns = (actor: Actor, practice: Practice): boolean => practice.owner === actor.id;
const coordinates = (actor: Actor): boolean => has(actor, 'coordinator');

/** Owners write, offer and take back; coordinators publish. They reach a practice only once it was offered: its audience sees to that. */
export const practicePolicy = {
	revise: (actor, practice) => owns(actor, practice) || coordinates(actor),
	/** Asks somebody else to keep it. */
	handOver: (actor, practice) => owns(actor, practice) || coordinates(actor),
	/** Objectives it serves, lessons it cites. */
	link: (actor, practice) => owns(actor, practice) || coordinates(actor),
	offer: (actor, practice) => owns(actor, practice) && practice.wording !== null && practice.offer === null,
	takeBack: (actor, practice) => owns(actor, practice) && practice.offer !== null,
	/** A colleague reads it before it is published. */
	askToCheck: (actor, practice) => (owns(actor, practice) || coordinates(actor)) && practice.offer !== null,
	/** What checkers commented. */
	settle: (actor, practice) => owns(actor, practice) || coordinates(actor),
	publish: (actor, practice) => coordinates(actor) && practice.wording !== null,
	discard: (actor, practice) =>
		(owns(actor, practice) || coordinates(actor)) && isPublished(practice) && practice.wording !== null,
	withdraw: (actor, practice) => (owns(actor, practice) || coordinates(actor)) && isPublished(practice),
	/** Puts one that was withdrawn back as it was. */
	bringBack: (actor, practice) => practice.withdrawal !== null && (coordinates(actor) || practice.withdrawal.by === actor.id),
	/** Says that it is still right, and when to look again. */
	review: (actor, practice) => (owns(actor, practice) || coordinates(actor)) && isPublished(practice),
	remove: (actor, practice) => owns(actor, practice) && !isPublished(practice)
} satisfies Policy<Practice>;

/** Partners may begin what a template lets them offer. */
export const templatePolicy = {
	draft: (actor, template) => isStaff(actor) || template.offeredBy === 'staff-and-partners'
} satisfies Policy<Template>;

/** The practices that come with Grove go into the library without being offered first. */
export const starterPolicy = { bringIn: coordinates } satisfies Policy<undefined>;

/** Which names mean one body is said for everybody, by those who keep the workspace. */
export const directoryPolicy = { join: (actor) => has(actor, 'administrator') } satisfies Policy<null>;

/** The forms themselves are kept by administrators, as the lists of words are. */
export const formPolicy = { change: (actor) => has(actor, 'administrator') } satisfies Policy<null>;
