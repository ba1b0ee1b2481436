import type { Files } from './files';

/** An open file that several readers use; retired, it is closed when the last of them is done. */
export class SharedFile {
	#users = 0;
	#retired: (() => void) | null = null;

	constructor(
		private readonly files: Files,
		readonly descriptor: number
	) {}

	/** Says that somebody reads from it now; returns the way to say that they are done. */
	use(): () => void {
		this.#users++;
		return () => {
			this.#users--;
			if (this.#users === 0) this.#retired?.();
		};
	}

	/** Closes the file as soon as nobody uses it. */
	async retire(): Promise<void> {
		if (this.#users > 0) await new Promise<void>((resolve) => (this.#retired = resolve));
		await this.files.close(this.descriptor);
	}
}
