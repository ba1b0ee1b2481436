import { enhance } from '$app/forms';
import { Following } from './following.svelte';
import type { LiveItem, LiveNow } from './live';
import { Looking } from './looking';
import { Outbox } from './outbox.svelte';
import { post, type Posted } from './post';
import { Taps, type Attends, type TalliedQuestion } from './taps.svelte';
import { Ticking } from './ticking.svelte';
import { Wording } from './wording.svelte';

/** What is on the desk of one browser during a meeting: the note as it stands, what is being written, and what is not yet sent. */
export class Desk {
	now: LiveNow;
	/** Set once the meeting cannot be read any more from here. */
	closed = $state<'' | 'gone' | 'signed out'>('');
	readonly following: Following;
	readonly outbox = new Outbox(() => this.look());
	/** The items that are being reworded here. */
	open = $state.raw<readonly Wording[]>([]);
	/** Ticks and tallies on their way. */
	readonly taps = new Taps(() => this.look());
	/** Why the last small form was not kept. */
	refused = $state('');
	readonly clock: Ticking;
	readonly #looking: Looking;
	/** What the server said last, without what is still on its way. */
	#told: LiveNow;
	/** The small form that was sent last. */
	#tapped: Promise<unknown> = Promise.resolve();

	constructor(begun: LiveNow, edit: string | null) {
		this.#told = begun;
		this.now = $state.raw(begun);
		this.clock = new Ticking(begun.floor.now);
		this.rewordAt(edit);
		this.#looking = new Looking(`/meetings/${begun.id}/live/now`, this.outbox, (answer) => this.#seen(answer));
		this.following = new Following(`/meetings/${begun.id}/changes`, () => void this.look());
	}

	get hasUnsaved(): boolean {
		return this.outbox.lines.length > 0 || this.taps.waiting.length > 0 || this.open.some((wording) => !wording.isKept);
	}

	/** What stands in the way of saving, for everything on the desk. */
	get trouble(): '' | 'away' | 'signed out' {
		const states = [this.outbox.trouble, this.taps.trouble, ...this.open.map(({ state }) => state)];
		return states.includes('signed out') || this.closed === 'signed out' ? 'signed out' : states.includes('away') ? 'away' : '';
	}

	/** Begins to hear of changes, and to send what waits when the network or the person is back. */
	start = (): (() => void) => {
		const stops = [this.following.start(), this.clock.start()];
		const back = () => this.send();
		window.addEventListener('online', back);
		window.addEventListener('focus', back);
		return () => {
			for (const stop of stops) stop();
			window.removeEventListener('online', back);
			window.removeEventListener('focus', back);
			for (const wording of this.open) wording.stop();
		};
	};

	send(): void {
		this.outbox.now();
		this.taps.now();
		for (const wording of this.open) void wording.now();
		void this.look();
	}

	/** Shows what stands there now, and with it every line of one's own that was kept before this. */
	look = (): Promise<void> => this.#looking.now();

	async #seen(answer: Response | null): Promise<void> {
		const now = answer?.ok ? ((await answer.json().catch(() => null)) as LiveNow | null) : null;
		if (now) this.show(now);
		else if (answer?.status === 401) this.closed = 'signed out';
		else if (answer?.status === 404) this.closed = 'gone';
	}

	show(now: LiveNow): void {
		this.#told = now;
		this.now = this.taps.over(now);
		this.clock.set(now.floor.now);
		this.closed = '';
		for (const wording of this.open) {
			const item = now.items.find(({ id }) => id === wording.item.id);
			if (item) wording.arrived(item);
		}
	}

	wordingOf = (item: LiveItem): Wording | undefined => this.open.find((each) => each.item.id === item.id);

	/** The item that an address opens. */
	rewordAt(id: string | null): void {
		const item = this.now.items.find((each) => each.id === id);
		if (item && this.now.can.write) this.reword(item);
	}

	reword(item: LiveItem): void {
		if (!this.wordingOf(item)) this.open = [...this.open, new Wording(item, `/meetings/${this.now.id}?/change`)];
	}

	/** Puts an item down again, once what was written is kept. */
	async putDown(wording: Wording): Promise<void> {
		if (!wording.isKept && !(await wording.now())) return;
		await this.look();
		this.open = this.open.filter((each) => each !== wording);
	}

	/** Lets a small form of this page be sent in the background; what it changed shows once the page has looked. */
	acting = (form: HTMLFormElement) =>
		enhance(form, ({ action, formData, cancel }) => {
			cancel();
			const fields = Object.fromEntries([...formData].map(([name, value]) => [name, String(value)]));
			void this.#inTurn(action.search, fields).then(async (answer) => {
				this.refused =
					answer.is === 'kept' ? '' : answer.is === 'refused' ? answer.message : 'This was not kept: no connection. Try again.';
				await this.look();
			});
		});

	/** Counts how a question was asked, also where that can only be sent later. */
	tallying = (form: HTMLFormElement) =>
		enhance(form, ({ formData, cancel }) => {
			cancel();
			this.taps.tally(String(formData.get('question')) as TalliedQuestion, formData.get('way') === 'back' ? 'back' : 'on');
			this.now = this.taps.over(this.#told);
		});

	/** Small forms go one after another, as they were tapped: a round that begins ends the turn before it, and not the one after. */
	#inTurn(action: string, fields: Readonly<Record<string, string>>): Promise<Posted> {
		const answer = this.#tapped.then(() => post(action, fields));
		this.#tapped = answer.catch(() => undefined);
		return answer;
	}

	/** Shows a tick at once, and what the server has once it is kept. Where the network is away it is sent when it returns. */
	mark(person: string, how: Attends): void {
		const before = this.now.members.find((each) => each.person === person)?.how ?? '';
		this.taps.tick(person, how, before);
		this.now = this.taps.over(this.#told);
	}
}
