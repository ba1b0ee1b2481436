import * as v from 'valibot';
import { audience, token, type Audience } from '../shared/audience';
import type { Context } from '../shared/context';
import * as field from '../shared/fields';
import type { Id } from '../shared/ids';

/** That somebody opened a thing of theirs to their supervisor: when, and to whom. Null where nobody supervised them then. */
export const opening = v.object({ ...field.act.entries, supervisor: v.nullable(field.id) });
export type Opening = v.InferOutput<typeof opening>;

interface Openable {
	readonly author: Id;
	readonly toSupervisor: Opening | null;
}

/** Its author and, where they say so, the person who supervises them; not whoever does so later. */
export const openingAudience = ({ author, toSupervisor }: Openable): Audience =>
	toSupervisor?.supervisor
		? audience(token.person(author), token.supervisedBy(author, toSupervisor.supervisor))
		: audience(token.person(author));

/** Stands for the supervisor of a thing that was opened while nobody supervised its author. */
const NOBODY = 'nobody';

/** As a key: to whom it was opened as the author's supervisor, or `nobody` where there was none; null where it is not open. */
export const openingKey = ({ toSupervisor }: Openable): string | null => toSupervisor && (toSupervisor.supervisor ?? NOBODY);

/** That a thing opens to this supervisor of its author, for as long as they are. */
export const openedTo = (ctx: Context, supervisor: Id | null): Opening => ({
	by: ctx.actor.id,
	at: ctx.clock.now(),
	supervisor
});

/** Whether a thing is open to whoever is meant by the author's supervisor: this person, or nobody yet. */
export const isOpenTo = ({ toSupervisor }: Pick<Openable, 'toSupervisor'>, supervisor: Id | null): boolean =>
	toSupervisor !== null && toSupervisor.supervisor === supervisor;
