const DAY = 24 * 3_600_000;

/**
 * Does a job now and then once a day, never two runs at a time; a run that fails is told of and tried again the next day.
 * Returns the way to stop, which resolves once a run that is under way has ended.
 */
export function daily(job: () => Promise<void>, failed: (trouble: unknown) => void): () => Promise<void> {
	let running = Promise.resolve();
	const run = (): void => void (running = running.then(job).catch(failed));
	run();
	const timer = setInterval(run, DAY);
	// A process that has nothing else to do may end.
	timer.unref();
	return () => {
		clearInterval(timer);
		return running;
	};
}
