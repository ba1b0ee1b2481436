import { has, isStaff, type Actor, type Policy } from '../shared/policy';
import type { EasyRead } from './easy-read';
import type { Picture } from './picture';
import type { PublishedEasyRead } from './published-easy-read';

/** An easy read as it is written, and what of it others read. Either may be missing for an actor. */
export interface Held {
	readonly easy: EasyRead | null;
	readonly published: PublishedEasyRead | null;
}

const writes = (actor: Actor, { easy, published }: Held): boolean => (easy ?? published)?.writer === actor.id;
const stands = ({ published }: Held): boolean => published !== null && published.withdrawal === null;

/** Its writer writes, checks, withdraws and deletes; where the original is published by coordinators, so is its easy read. */
export const easyReadPolicy = {
	write: (actor, of) => of.easy !== null && writes(actor, of),
	check: (actor, of) => of.easy !== null && writes(actor, of),
	publish: (actor, of) =>
		of.easy !== null && (of.easy.publishedBy === 'its writer' ? writes(actor, of) : has(actor, 'coordinator')),
	withdraw: (actor, of) => stands(of) && (writes(actor, of) || has(actor, 'coordinator')),
	remove: (actor, of) => of.easy !== null && writes(actor, of) && !stands(of)
} satisfies Policy<Held>;

/** Staff begin easy reads and keep the library of pictures. */
export const libraryPolicy = {
	begin: (actor) => isStaff(actor),
	add: (actor) => isStaff(actor),
	change: (actor, picture) => picture !== null && (picture.keeper === actor.id || has(actor, 'coordinator'))
} satisfies Policy<Picture | null>;
