import { addHours } from '#lib/domain/shared/clock';
import { addPerson, contextFor } from '#lib/domain/people';
import { setStanding } from '#lib/domain/learning-sets';
import { projectStanding } from '#lib/domain/projects';
import type { Context, Store } from '#lib/domain/shared/context';
import { visitor, type Role } from '#lib/domain/shared/policy';
import { openWorldWithSets, type TestClock, type WorldWithSets } from '../world';
import type { Seat } from './matrix';

/** Who sits where: Ada wrote what the records are, Grace is another support worker; coordinator and administrator are two. */
const CAST = { author: 'Ada', colleague: 'Grace', supervisor: 'Farid', facilitator: 'Ben', partner: 'Eve' } as const;

export interface Seats {
	readonly world: WorldWithSets;
	/** What the door puts into `locals` for this seat. */
	locals(seat: Seat): Promise<Pick<App.Locals, 'ctx' | 'session' | 'reader' | 'read' | 'leaving' | 'requestId'>>;
	as(seat: Exclude<Seat, 'visitor'>): Promise<Context>;
}

/** Seats around an empty store that outlives a single test. */
export async function openSeats(store: Store, clock: TestClock): Promise<Seats> {
	const world = await openWorldWithSets({ store, clock });
	const dina = await world.as('Dina');
	const add = (name: string, roles: Role[]) => addPerson(dina, { name, organisation: world.organisations.host, roles });
	const added = {
		coordinator: await add('Coordinator', ['staff', 'coordinator']),
		administrator: await add('Administrator', ['staff', 'administrator'])
	};
	const idOf = (seat: Exclude<Seat, 'visitor'>) =>
		seat in CAST ? world.ids[CAST[seat as keyof typeof CAST]] : added[seat as keyof typeof added];
	const as = (seat: Exclude<Seat, 'visitor'>) =>
		contextFor(idOf(seat), { store, clock, standings: [projectStanding, setStanding] });
	return {
		world,
		as,
		async locals(seat) {
			const door = { leaving: false, requestId: 'r' };
			if (seat === 'visitor') return { ctx: null, session: null, reader: visitor, read: store.as(visitor), ...door };
			const ctx = await as(seat);
			const { id, tokens } = ctx.actor;
			const runsOut = { at: addHours(ctx.clock.now(), 12), canGoOn: true };
			return { ctx, session: { id, person: id, runsOut }, reader: { kind: 'person', id, tokens }, read: ctx.read, ...door };
		}
	};
}
