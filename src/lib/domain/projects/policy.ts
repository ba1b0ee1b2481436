import { has, type Policy } from '../shared/policy';

/** Coordinators shape projects; everyone who may read a project may link to its objectives. */
export const projectPolicy = {
	shape: (actor) => has(actor, 'coordinator')
} satisfies Policy<unknown>;
