const PAUSE = 800;
const RETRY = 8_000;
/** By the clock in front of whoever is typing. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

const OFFLINE = 'Not saved: no connection. Your words are kept on this page and sent when it returns.';
const TROUBLE = 'Not saved yet. Grove tries again by itself; keep this page open.';
const SIGNED_OUT = 'Not saved: you are signed out. Sign in again in another tab, then come back to this one.';

/** What stands on the server that this page did not write. */
export interface Elsewhere {
	/** When it was saved, for the server; empty where it is no longer there. */
	readonly savedAt: string;
	readonly text: string;
}

/**
 * Keeps what is being typed into a form on the server: posts the form's content a moment after typing stops, one post at a
 * time, the newest content last. When the network is away it tries again by itself. Where another tab wrote meanwhile, it stops
 * and shows what stands there.
 */
export class Autosave {
	/** For a polite live region; empty until something was typed. */
	words = $state('');
	kept = $state(true);
	/** Set while another tab's words stand on the server; nothing is saved over them. */
	elsewhere = $state.raw<Elsewhere | null>(null);
	#form: HTMLFormElement | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#posting: Promise<void> | null = null;
	#newer = false;
	/** Tells this page from others that write into the same place. */
	readonly #tab = Math.random().toString(36).slice(2);
	#savedAt: string | null = null;

	constructor(
		readonly to: () => string | undefined,
		/** Hears that something is kept now. */
		readonly saved: () => void = () => undefined,
		/** What comes before the time at which it was kept. */
		readonly wording: () => string | undefined = () => undefined
	) {}

	/** Watches a form until the returned function is called. */
	watch = (form: HTMLFormElement): (() => void) => {
		this.#form = form;
		const typed = () => this.#wait();
		const away = () => document.visibilityState === 'hidden' && this.now();
		const back = () => this.now();
		form.addEventListener('input', typed);
		document.addEventListener('visibilitychange', away);
		window.addEventListener('online', back);
		// Back from signing in, or from wherever else.
		window.addEventListener('focus', back);
		return () => {
			form.removeEventListener('input', typed);
			document.removeEventListener('visibilitychange', away);
			window.removeEventListener('online', back);
			window.removeEventListener('focus', back);
			clearTimeout(this.#timer);
		};
	};

	/** Posts what is not yet kept, without waiting for a pause. */
	now(): void {
		if (this.kept || this.elsewhere || !this.to()) return;
		clearTimeout(this.#timer);
		if (this.#posting) this.#newer = true;
		else this.#posting = this.#post().finally(() => (this.#posting = null));
	}

	/** Holds back while the form itself is sent, and waits for a post that is under way: a draft must not come after it. */
	async pause(): Promise<void> {
		clearTimeout(this.#timer);
		this.#newer = false;
		await this.#posting;
	}

	/** The form came back: what is not yet kept is kept after all. */
	resume(): void {
		if (!this.kept) this.#wait();
	}

	/** The form itself was sent: nothing more is to be kept here. */
	settle(): void {
		clearTimeout(this.#timer);
		this.kept = true;
		this.words = '';
		this.#savedAt = null;
	}

	/** Says in a form that is sent which draft it has before it. */
	sign(body: FormData): void {
		if (!this.to()) return;
		body.set('tab', this.#tab);
		if (this.#savedAt !== null) body.set('saved-before', this.#savedAt);
	}

	/** Whoever writes has seen what stands there and goes on with what stands here. */
	goOn(): void {
		this.#savedAt = this.elsewhere?.savedAt ?? null;
		this.elsewhere = null;
		this.now();
	}

	#wait(pause = PAUSE): void {
		if (!this.to()) return;
		this.kept = false;
		if (this.elsewhere) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.now(), pause);
	}

	async #post(): Promise<void> {
		const to = this.to();
		if (!to || !this.#form) return;
		this.#newer = false;
		const body = new FormData(this.#form);
		this.sign(body);
		const answer = await fetch(to, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => null);
		if (answer?.ok) {
			this.#savedAt = ((await answer.json()) as { savedAt: string }).savedAt;
			this.words = `${this.wording() ?? 'Saved at'} ${clock.format(Date.now())}`;
			this.saved();
			if (this.#newer) return this.#post();
			this.kept = true;
		} else if (answer?.status === 409) {
			this.words = 'Not saved: you went on writing in another tab.';
			this.elsewhere = (await answer.json()) as Elsewhere;
		} else if (!answer || answer.status >= 500 || answer.status === 429) {
			this.words = answer ? TROUBLE : OFFLINE;
			this.#wait(RETRY);
		} else this.words = answer.status === 401 ? SIGNED_OUT : 'Not saved as a draft yet.';
	}
}
