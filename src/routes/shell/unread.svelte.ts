/** How much is unread, as last heard; 0 where nothing was heard yet, as always without script. */
export const unread = $state({ count: 0 });

const EACH_MINUTE = 60_000;

/** Asks now and then once a minute while the page can be seen. Returns the way to stop. */
export function watchUnread(): () => void {
	const ask = async (): Promise<void> => {
		if (document.hidden) return;
		// A server that cannot be reached is told of where somebody does something; the number only stays as it was.
		const answer = await fetch('/notifications/count').catch(() => null);
		// A session that has ended is led to the door instead.
		if (answer?.ok && !answer.redirected) unread.count = ((await answer.json()) as { count: number }).count;
	};
	void ask();
	const timer = setInterval(() => void ask(), EACH_MINUTE);
	return () => clearInterval(timer);
}
