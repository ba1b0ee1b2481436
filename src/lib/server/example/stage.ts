import { contextFor, type Standing } from '#lib/domain/people';
import { addDays, dayOf, instantAt, type Clock, type Instant } from '#lib/domain/shared/clock';
import type { Context, Store } from '#lib/domain/shared/context';
import type { Id } from '#lib/domain/shared/ids';

/** What the example is loaded on. */
export interface Ground {
	readonly store: Store;
	readonly clock: Clock;
	readonly standings: readonly Standing[];
}

/** One act of the example: when it happened, in days from today, and what somebody did then. */
export interface Scene {
	readonly day: number;
	/** Among scenes of one day, the smaller comes first. */
	readonly order: number;
	readonly play: () => Promise<void>;
}

/** Where the example plays: its people act through the use cases, each on their own day; handles become ids as it goes. */
export class Stage {
	readonly #ids = new Map<string, Id>();
	readonly #begun: Instant;
	readonly #today: string;

	constructor(readonly ground: Ground) {
		this.#begun = ground.clock.now();
		this.#today = dayOf(this.#begun);
	}

	/** The id of what a handle names, of one kind: `person`, `set`, `lesson`… */
	id(kind: string, handle: string): Id {
		const id = this.#ids.get(`${kind}/${handle}`);
		if (!id) throw new Error(`The example speaks of ${kind} ${handle} before it is there.`);
		return id;
	}

	name(kind: string, handle: string, id: Id): void {
		this.#ids.set(`${kind}/${handle}`, id);
	}

	/** The calendar day so many days from today. */
	day(offset: number): string {
		return addDays(this.#today, offset);
	}

	/** Somebody acting on a day, with what they belonged to then; never later than now. */
	as(person: string, offset: number, time = '16:30'): Promise<Context> {
		return this.acting(this.id('person', person), offset, time);
	}

	acting(person: Id, offset: number, time = '16:30'): Promise<Context> {
		const now = this.ground.clock.now();
		const at = instantAt(this.day(offset), time);
		return this.#at(person, at < now ? at : now);
	}

	/** The moment so many minutes before the example is loaded. */
	minutesAgo = (minutes: number): Instant => new Date(Date.parse(this.#begun) - minutes * 60_000).toISOString();

	/** Somebody acting so many minutes ago. */
	ago = (person: string, minutes: number): Promise<Context> => this.#at(this.id('person', person), this.minutesAgo(minutes));

	#at = (person: Id, at: Instant): Promise<Context> => contextFor(person, { ...this.ground, clock: { now: () => at } });
}

/** Plays scenes in the order of their days. */
export async function play(scenes: readonly Scene[]): Promise<void> {
	for (const scene of scenes.toSorted((a, b) => a.day - b.day || a.order - b.order)) await scene.play();
}
