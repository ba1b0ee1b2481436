import { has, isStaff, type Actor, type Policy } from '../shared/policy';
import type { Challenge } from './challenge';
import { isPublished, type ActionPaper } from './paper';
import type { Recommendation } from './recommendation';

const coordinates = (actor: Actor): boolean => has(actor, 'coordinator');
const raised = (actor: Actor, { raising }: Challenge): boolean => raising?.by === actor.id;

/** Staff raise challenges and begin papers; guests read those that are for partner bodies. */
export const mayRaise = (actor: Actor): boolean => isStaff(actor);

/**
 * All staff gather evidence for an open challenge. The words of one that was raised in a meeting are changed by nobody: they
 * left as they were agreed to.
 */
export const challengePolicy = {
	gather: (actor, challenge) => isStaff(actor) && challenge.ending === null,
	reword: (actor, challenge) =>
		challenge.ending === null && challenge.raising !== null && (raised(actor, challenge) || coordinates(actor)),
	end: (actor, challenge) => challenge.ending === null && (raised(actor, challenge) || coordinates(actor)),
	resume: (actor, challenge) =>
		challenge.ending !== null && challenge.ending.is !== 'taken-back' && (raised(actor, challenge) || coordinates(actor)),
	takeBack: (actor, challenge) => challenge.ending?.is !== 'taken-back' && raised(actor, challenge)
} satisfies Policy<Challenge>;

const writes = (actor: Actor, { owner }: ActionPaper): boolean => owner === actor.id || coordinates(actor);

/** Whoever began a paper and coordinators write and check it; coordinators publish what was checked. */
export const paperPolicy = {
	write: (actor, paper) => writes(actor, paper),
	check: (actor, paper) => writes(actor, paper) && paper.wording !== null,
	publish: (actor, paper) => coordinates(actor) && paper.wording !== null && paper.checking !== null,
	/** Its asks to bodies. */
	put: (actor, paper) => writes(actor, paper) && isPublished(paper),
	withdraw: (actor, paper) => writes(actor, paper) && isPublished(paper),
	remove: (actor, paper) => paper.owner === actor.id && paper.publication === null
} satisfies Policy<ActionPaper>;

const follows = (actor: Actor, { putting }: Recommendation): boolean => putting.by === actor.id || coordinates(actor);

/** Whoever put it to a body, and coordinators, write down what became of it. */
export const recommendationPolicy = {
	follow: (actor, each) => follows(actor, each) && each.outcome === null,
	undo: (actor, each) => follows(actor, each) && (each.outcome ?? each.response ?? each.acknowledgement) !== null
} satisfies Policy<Recommendation>;
