import type { Log } from './log';

interface Process {
	on(event: 'unhandledRejection', heard: (trouble: unknown) => void): unknown;
}

/**
 * Goes on where a promise fails that nobody awaits. Left to itself Node ends the process then, and with it everybody's work, though
 * whatever asked for it was answered already or has failed by itself. It is logged by its kind and place, without its message, which may
 * hold what somebody wrote.
 */
export function outliveRejections(process: Process, log: Pick<Log, 'error'>): void {
	process.on('unhandledRejection', (trouble) => {
		const { name, stack = '' } = trouble instanceof Error ? trouble : { name: typeof trouble };
		const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
		log.error({ error: name, places: places.slice(0, 12) }, 'something failed that nobody waited for');
	});
}
