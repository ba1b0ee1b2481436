import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { collections } from '#lib/domain/people';
import { systemClock } from '#lib/domain/shared/clock';
import { wrongTries } from '#lib/server/identity/wrong-tries';
import { openPostgresStore } from '#lib/server/store/postgres';

const silent = { info() {}, warn() {}, error() {} };

/** A process of its own at whose door somebody tries passwords for one account, each from another address. */
export class Door {
	readonly #child: ChildProcess;

	constructor(url: string) {
		this.#child = fork(fileURLToPath(import.meta.url), [url], { execArgv: ['--import', 'tsx'] });
	}

	/** How many of so many tries at once were let through. */
	async passed(tries: number): Promise<number> {
		this.#child.send(tries);
		const [passed] = (await once(this.#child, 'message')) as [number];
		return passed;
	}

	async close(): Promise<void> {
		this.#child.disconnect();
		await once(this.#child, 'exit');
	}
}

async function serve(url: string): Promise<void> {
	const store = await openPostgresStore({ url, collections, clock: systemClock, log: silent, secret: 'for tests' });
	const tries = wrongTries({ store, clock: systemClock });
	process.on('message', (many: number) => {
		const all = Array.from({ length: many }, (_, n) => tries.take('dina@northway.example', `10.${process.pid % 250}.0.${n}`));
		void Promise.all(all).then((waits) => process.send!(waits.filter((wait) => wait === 0).length));
	});
	process.on('disconnect', () => void store.close());
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await serve(process.argv[2]!);
