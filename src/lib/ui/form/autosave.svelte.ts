const PAUSE = 800;
const RETRY = 8_000;
/** By the clock in front of whoever is typing. */
const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });

/**
 * Keeps what is being typed into a form on the server: posts the form's content a moment after typing stops, one post at a
 * time, the newest content last. When the network is away it tries again by itself.
 */
export class Autosave {
	/** For a polite live region; empty until something was typed. */
	words = $state('');
	kept = $state(true);
	#form: HTMLFormElement | null = null;
	#timer: ReturnType<typeof setTimeout> | undefined;
	#posting: Promise<void> | null = null;
	#newer = false;

	constructor(readonly to: () => string | undefined) {}

	/** Watches a form until the returned function is called. */
	watch = (form: HTMLFormElement): (() => void) => {
		this.#form = form;
		const typed = () => this.#wait();
		const away = () => document.visibilityState === 'hidden' && this.now();
		const back = () => this.now();
		form.addEventListener('input', typed);
		document.addEventListener('visibilitychange', away);
		window.addEventListener('online', back);
		return () => {
			form.removeEventListener('input', typed);
			document.removeEventListener('visibilitychange', away);
			window.removeEventListener('online', back);
			clearTimeout(this.#timer);
		};
	};

	/** Posts what is not yet kept, without waiting for a pause. */
	now(): void {
		if (this.kept || !this.to()) return;
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
	}

	#wait(pause = PAUSE): void {
		if (!this.to()) return;
		this.kept = false;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => this.now(), pause);
	}

	async #post(): Promise<void> {
		const to = this.to();
		if (!to || !this.#form) return;
		this.#newer = false;
		const body = new FormData(this.#form);
		const answer = await fetch(to, { method: 'POST', body, headers: { accept: 'application/json' } }).catch(() => null);
		if (answer?.ok) {
			this.words = `Saved at ${clock.format(Date.now())}`;
			if (this.#newer) return this.#post();
			this.kept = true;
		} else if (!answer || answer.status >= 500 || answer.status === 429) {
			this.words = 'Not saved yet. Grove tries again by itself; keep this page open.';
			this.#wait(RETRY);
		} else {
			this.words =
				answer.status === 401 ? 'Not saved: you are signed out. Sign in again in another tab.' : 'Not saved as a draft yet.';
		}
	}
}
