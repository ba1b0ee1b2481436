/**
 * Does a job now and then after each `pause` (milliseconds), never two runs at a time; a run that fails is told of and tried
 * again at the next. Returns the way to stop, which resolves once a run that is under way has ended.
 */
export function repeatedly(pause: number, job: () => Promise<void>, failed: (trouble: unknown) => void): () => Promise<void> {
	let running = Promise.resolve();
	let waiting = false;
	const run = (): void => {
		// A run that takes longer than the pause is followed by one more, not by all that were due meanwhile.
		if (waiting) return;
		waiting = true;
		running = running
			.then(() => {
				waiting = false;
				return job();
			})
			.catch(failed);
	};
	run();
	const timer = setInterval(run, pause);
	// A process that has nothing else to do may end.
	timer.unref();
	return () => {
		clearInterval(timer);
		return running;
	};
}
