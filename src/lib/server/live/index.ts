/** Open pages of a meeting hear at once that somebody changed something. */
import { followedIn, setMeetings } from '#lib/domain/learning-sets';
import { whoAsks, type Standing } from '#lib/domain/people';
import type { Clock } from '#lib/domain/shared/clock';
import type { Context, Store } from '#lib/domain/shared/context';
import { NotFound } from '#lib/domain/shared/errors';
import type { Id } from '#lib/domain/shared/ids';
import { doorOf } from '../identity/door';
import type { Log } from '../log';
import { AskedOnce } from './asked-once';
import { EventStream } from './event-stream';
import { MeetingChanges } from './meeting-changes';
import { Places, type Room } from './places';

interface LiveDeps {
	readonly store: Store;
	readonly clock: Clock;
	readonly standings: readonly Standing[];
	readonly log: Pick<Log, 'error'>;
}

/** Enough for a few devices and tabs of one person, and for a few dozen meetings at the same time. */
const ROOM: Room = { ofOne: 8, inAll: 1_000 };

/** The streams of this process. */
export class Live {
	readonly #changes: MeetingChanges;
	readonly #places: Places;
	readonly #streams = new Set<EventStream>();
	/** Whether somebody still reads a meeting, for the change that is being told. */
	readonly #rights = new AskedOnce();
	#closed = false;

	constructor(
		private readonly deps: LiveDeps,
		room: Room = ROOM
	) {
		this.#changes = new MeetingChanges(deps.store, deps.log, () => this.#rights.forget());
		this.#places = new Places(room);
	}

	/**
	 * A stream of what changes in a meeting, for the person of this session as long as they may read it. Null where there are too
	 * many already: whoever is turned away looks by themselves now and then.
	 * @throws NotFound where the meeting is absent or unreadable
	 */
	async follow(ctx: Context, session: { readonly id: Id; readonly person: Id }, meeting: Id): Promise<Response | null> {
		const { set } = await ctx.read.find(setMeetings, meeting);
		const giveBack = this.#closed ? null : this.#places.take(ctx.actor.id);
		if (!giveBack) return null;
		const stream: EventStream = new EventStream({
			follow: (heard) => this.#changes.follow(followedIn(meeting, set), heard),
			mayHear: (why) => {
				const ask = () => this.#stillReads(ctx.actor.id, session, meeting);
				// A beat comes because time passes, and a session may have run out since the last change.
				return why === 'beat' ? ask() : this.#rights.of(`${session.id} ${session.person} ${ctx.actor.id} ${meeting}`, ask);
			},
			ended: () => {
				giveBack();
				this.#streams.delete(stream);
			}
		});
		this.#streams.add(stream);
		return stream.response;
	}

	/** Ends every stream, so that the server can end; browsers connect again to the one that comes after it. */
	close(): void {
		this.#closed = true;
		for (const stream of this.#streams) stream.close();
	}

	/** With the session, the places and the record as they are at this moment, not as they were when the stream was opened. */
	async #stillReads(person: Id, session: { readonly id: Id; readonly person: Id }, meeting: Id): Promise<boolean> {
		const { standings } = this.deps;
		const asking = await whoAsks(doorOf(this.deps), standings, { session: session.id, person: session.person });
		if (!asking || asking.open.leaving || asking.ctx.actor.id !== person) return false;
		try {
			await asking.ctx.read.find(setMeetings, meeting);
			return true;
		} catch (trouble) {
			if (trouble instanceof NotFound) return false;
			throw trouble;
		}
	}
}
