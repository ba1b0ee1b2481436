import { newId } from '#lib/domain/shared/ids';
import type { LiveNow } from './live';
import { post } from './post';

const RETRY = 5_000;

export type Attends = LiveNow['members'][number]['how'];
export type TalliedQuestion = keyof NonNullable<NonNullable<LiveNow['floor']['figures']>['questions']>;

/** A tap that is not yet kept. */
type Tap = { readonly key: string } & (
	| { readonly is: 'tick'; readonly person: string; readonly how: Attends; readonly was: Attends }
	| { readonly is: 'tally'; readonly question: TalliedQuestion; readonly way: 'on' | 'back' }
);

/**
 * Ticks and tallies on their way to the server, in the order in which they were tapped. Each bears a key, so that one whose answer was
 * lost is counted once however often it is sent; and a tick that comes late says what stood there when it was tapped, so that it
 * overwrites nothing that was said since. Rounds and turns do not wait: begun later they would be untrue.
 */
export class Taps {
	waiting = $state.raw<readonly Tap[]>([]);
	/** What keeps them. */
	trouble = $state<'' | 'away' | 'signed out'>('');
	/** Why the last one was not kept. */
	refused = $state('');
	/** The one that is under way, and those that were sent before without an answer. */
	#sending: Tap | null = null;
	#tried: readonly string[] = [];
	#later: ReturnType<typeof setTimeout> | undefined;

	/** `kept`: shows what the server has now, before the tap leaves this list. */
	constructor(readonly kept: () => Promise<void>) {}

	/** A person attends so; what was tapped for them before and did not leave yet is no longer sent. */
	tick(person: string, how: Attends, before: Attends): void {
		const earlier = this.waiting.find(
			(tap) => tap.is === 'tick' && tap.person === person && tap !== this.#sending && !this.#tried.includes(tap.key)
		);
		const was = earlier?.is === 'tick' ? earlier.was : before;
		this.#add({ key: newId(), is: 'tick', person, how, was }, earlier);
	}

	tally(question: TalliedQuestion, way: 'on' | 'back'): void {
		this.#add({ key: newId(), is: 'tally', question, way });
	}

	isWaitingFor = (person: string): boolean => this.waiting.some((tap) => tap.is === 'tick' && tap.person === person);

	get tallies(): number {
		return this.waiting.filter(({ is }) => is === 'tally').length;
	}

	/** What the server said, with what is on its way. */
	over = (now: LiveNow): LiveNow => this.waiting.reduce(withTap, now);

	/** Sends what waits, without waiting any longer. */
	now = (): void => {
		clearTimeout(this.#later);
		if (!this.#sending) void this.#send();
	};

	#add(tap: Tap, instead?: Tap): void {
		this.refused = '';
		this.waiting = [...this.waiting.filter((each) => each !== instead), tap];
		this.now();
	}

	async #send(): Promise<void> {
		for (let tap = this.waiting[0]; tap; tap = this.waiting[0]) {
			this.#sending = tap;
			const answer = await post(...this.#form(tap));
			if (answer.is === 'away' || answer.is === 'signed out') {
				this.trouble = answer.is;
				this.#tried = [...this.#tried, tap.key];
				this.#later = setTimeout(this.now, RETRY);
				break;
			}
			this.trouble = '';
			if (answer.is !== 'kept') this.refused = `This was not kept. ${answer.is === 'refused' ? answer.message : ''}`.trim();
			const sent = tap;
			this.#tried = this.#tried.filter((key) => key !== sent.key);
			this.waiting = this.waiting.filter((each) => each !== sent);
			await this.kept();
		}
		this.#sending = null;
	}

	#form(tap: Tap): [string, Readonly<Record<string, string>>] {
		if (tap.is === 'tally') return ['?/question', { 'request-key': tap.key, question: tap.question, way: tap.way }];
		const { key, person, how, was } = tap;
		return ['?/here', { 'request-key': key, person, how, ...(this.#tried.includes(key) ? { was } : {}) }];
	}
}

function withTap(now: LiveNow, tap: Tap): LiveNow {
	if (tap.is === 'tick')
		return { ...now, members: now.members.map((each) => (each.person === tap.person ? { ...each, how: tap.how } : each)) };
	const { figures } = now.floor;
	if (!figures?.questions) return now;
	const count = Math.max(0, figures.questions[tap.question] + (tap.way === 'on' ? 1 : -1));
	return { ...now, floor: { ...now.floor, figures: { ...figures, questions: { ...figures.questions, [tap.question]: count } } } };
}
