import type { AnyCollection } from '#lib/domain/shared/collection';
import type { Id } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import { collections } from '#lib/server/collections';
import { SEATS, type Seat } from '../matrix';
import type { Seats } from '../seats';

/** A form as a page sends it, to the address of this record. */
export interface Given {
	readonly id?: Id;
	/** What the page was narrowed down to, as its address says it. */
	readonly query?: string;
	readonly fields?: Readonly<Record<string, string | number | File | readonly string[]>>;
}

/** Something that a page lets people do: who may, and what it takes. */
export interface Deed {
	/** The route as Kit names it. */
	readonly route: string;
	/** The name of its form action, or `POST` where it is an endpoint. */
	readonly action: string;
	/** Whoever may do it; everybody else is refused, and nothing changes. */
	readonly may: readonly SignedIn[];
	/** It shows what the form would become and keeps nothing. */
	readonly looks?: true;
	/** Makes what the form is about, afresh, so that whoever may do it can: `by` is who will. */
	given(seats: Seats, by: SignedIn): Promise<Given>;
}
export type SignedIn = Exclude<Seat, 'visitor'>;

export const SIGNED_IN = SEATS.filter((seat): seat is SignedIn => seat !== 'visitor');
export const STAFF = SIGNED_IN.filter((seat) => seat !== 'partner');
/** Whoever belongs to the Tuesday set, see tests/world.ts. */
export const IN_THE_SET: readonly SignedIn[] = ['author', 'colleague', 'facilitator', 'partner'];

/** A deed of a route; of one in a room, unless the group is named. */
export const deed = (
	route: string,
	action: string,
	may: readonly SignedIn[],
	given: Deed['given'],
	more: Pick<Deed, 'looks'> = {}
): Deed => ({ route: route.startsWith('/(') ? route : `/(app)${route}`, action, may, given, ...more });

export const collectionOf = (kind: string): AnyCollection => collections.find((each) => each.kind === kind)!;

/** The version that a form opened now would carry. */
export const versionOf = async ({ world }: Seats, kind: string, id: Id): Promise<number> =>
	(await world.store.as(system('setup')).find(collectionOf(kind), id)).version;
