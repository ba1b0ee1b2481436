import { join } from 'node:path';
import { say } from '../once-a-run';
import { castOf, type CastName } from './example';
import { exampleFiles } from './example-server';
import { startServer } from './server';
import { callerOf, onceEach, test as base, type Workspace } from './workspace';

const DAY = 86_400_000;

/** A workspace of a test file's own, whose days pass when the test says so. */
export interface PassingTime extends Workspace {
	/** Ends the server and starts it again on the same data, so many days later. Everybody signs in anew. */
	later(days: number): Promise<void>;
	/** Lets so many hours pass while the server runs and its pages stay open. */
	meanwhile(hours: number): void;
	/** The day that it is there, or one so many days from it, as a date field takes it. */
	day(from?: number): string;
}

export const test = base.extend<object, { workspace: PassingTime }>({
	workspace: [
		async ({ engine }, use) => {
			const files = await exampleFiles(engine);
			const clock = join(files.settings.DATA_DIR, 'hours-ahead');
			const kept = { ...files.settings, NODE_OPTIONS: clockAhead(clock) };
			let ahead = 0;
			// The server reads the file at any moment, and finds the whole of it: half of it would take the clock back for that moment.
			const set = (days: number) => say(clock, String((ahead = days) * 24));
			set(0);
			let server = await startServer(kept);
			try {
				const people = await castOf(server.origin);
				const caller = (name: CastName) => callerOf(server.origin, people, name);
				// Their sessions may have run out once hours have passed.
				const readers = onceEach(caller);
				const passing: PassingTime = {
					get origin() {
						return server.origin;
					},
					get pid() {
						return server.pid;
					},
					code: server.code,
					people,
					said: () => server.said(),
					stop: (signal) => server.stop(signal),
					caller,
					reader: readers.of,
					day: (from = 0) => new Date(Date.now() + (ahead + from) * DAY).toISOString().slice(0, 10),
					later: async (days) => {
						await server.stop();
						set(ahead + days);
						server = await startServer(kept);
						readers.forget();
					},
					meanwhile: (hours) => {
						set(ahead + hours / 24);
						readers.forget();
					}
				};
				await use(passing);
			} finally {
				await server.stop();
				files.remove();
			}
		},
		{ scope: 'worker', timeout: 600_000 }
	]
});

/** Sets the clock of a process that runs Node ahead by the hours in a file, for nobody can wait four weeks for a test. */
function clockAhead(file: string): string {
	const preload = `
		import { readFileSync } from 'node:fs';
		const ahead = () => Number(readFileSync(${JSON.stringify(file)}, 'utf8')) * 3_600_000;
		globalThis.Date = new Proxy(Date, {
			construct: (real, parts, made) => Reflect.construct(real, parts.length ? parts : [real.now() + ahead()], made),
			get: (real, name) => (name === 'now' ? () => real.now() + ahead() : Reflect.get(real, name))
		});`;
	return `--import=data:text/javascript,${encodeURIComponent(preload)}`;
}
