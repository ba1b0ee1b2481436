/** The server's time, second by second: counted on by the clock in front of whoever looks, however wrong that is. */
export class Ticking {
	at = $state(0);
	#ahead = 0;

	constructor(now: string) {
		this.at = Date.parse(now);
	}

	/** The server said what time it is. */
	set(now: string): void {
		this.at = Date.parse(now);
		this.#ahead = this.at - Date.now();
	}

	start = (): (() => void) => {
		const timer = setInterval(() => (this.at = Date.now() + this.#ahead), 1_000);
		return () => clearInterval(timer);
	};

	/** Seconds since a moment. */
	since = (moment: string): number => Math.max(0, (this.at - Date.parse(moment)) / 1_000);
}
