import { setTimeout as pause } from 'node:timers/promises';
import { claimImport, openImports, releaseImport, type PracticeImport } from '#lib/domain/practices';
import type { Saved } from '#lib/domain/shared/collection';
import { Conflict, NotFound } from '#lib/domain/shared/errors';
import { newId, type Id } from '#lib/domain/shared/ids';
import { repeatedly } from '../../jobs/repeatedly';
import type { Log } from '../../log';
import { goOn, Opened, type Ground } from './go-on';

/** After so many milliseconds a process looks for imports that another one left. */
const LOOK = 30_000;
/** Imports that a process is at, by turns; what was brought of each stands in memory meanwhile. */
const AT_ONCE = 2;
/** Rest after each step in milliseconds, for whoever asks for a page. */
const REST = 5;

/** Goes through what people bring in together, in the background. */
export interface Imports {
	/** Says that one was begun or stopped in this process: it is seen to now, not at the next look. */
	look(): void;
	/** Lets the step under way end, and leaves what is open to whoever comes next. */
	end(): Promise<void>;
}

export function keepImporting(ground: Ground, log: Pick<Log, 'error'>): Imports {
	const runner = new Runner({ ...ground, process: newId() });
	const failed = (trouble: unknown): void =>
		log.error({ error: trouble instanceof Error ? trouble.name : typeof trouble }, 'an import was not gone on with');
	const run = () => runner.run();
	const stop = repeatedly(LOOK, run, failed);
	return {
		look: () => void run().catch(failed),
		end: async () => {
			runner.ended = true;
			await stop();
			await runner.leave();
		}
	};
}

/** One process at imports. */
export class Runner {
	readonly #ground: Ground & { readonly process: Id };
	readonly #opened = new Opened();
	readonly #mine = new Set<Id>();
	#running: Promise<void> | null = null;
	#again = false;
	ended = false;

	constructor(ground: Ground & { readonly process: Id }) {
		this.#ground = ground;
	}

	/** Goes on until nothing is open that this process may be at. Asked while it runs, it looks once more. */
	run(): Promise<void> {
		this.#again = true;
		return (this.#running ??= this.#rounds().finally(() => (this.#running = null)));
	}

	async #rounds(): Promise<void> {
		while (this.#again && !this.ended) {
			this.#again = false;
			for (let those = await this.claimed(); those.length > 0 && !this.ended; those = await this.claimed()) {
				for (const each of those) if (!this.ended) await this.step(each);
				await pause(REST);
			}
		}
	}

	/** One step of an import. What somebody else changed meanwhile is read anew at the next. */
	async step(seen: Saved<PracticeImport>): Promise<void> {
		try {
			await goOn(this.#ground, seen, this.#opened);
		} catch (trouble) {
			if (!(trouble instanceof Conflict)) {
				await this.#let(seen.id);
				throw trouble;
			}
		}
	}

	/** The imports that are this process's now, taken where nobody is at them. */
	async claimed(): Promise<readonly Saved<PracticeImport>[]> {
		const open = await openImports(this.#ground);
		for (const id of this.#mine) if (!open.some((each) => each.id === id)) await this.#let(id);
		const taken: Saved<PracticeImport>[] = [];
		for (const each of open.toSorted((a, b) => Number(this.#mine.has(b.id)) - Number(this.#mine.has(a.id)))) {
			if (taken.length === AT_ONCE) break;
			const claimed = each.claim?.process === this.#ground.process ? each : await claimImport(this.#ground, each);
			if (claimed) taken.push(claimed);
			if (claimed) this.#mine.add(each.id);
		}
		return taken;
	}

	async #let(id: Id): Promise<void> {
		this.#mine.delete(id);
		await this.#opened.close(id);
	}

	/** Leaves everything it is at, so that another process need not wait. */
	async leave(): Promise<void> {
		await this.#running?.catch(() => undefined);
		for (const id of [...this.#mine]) {
			await this.#let(id);
			await releaseImport(this.#ground, id).catch((trouble: unknown) => {
				if (!(trouble instanceof NotFound)) throw trouble;
			});
		}
	}
}
