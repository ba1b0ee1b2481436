import type { SessionLeft } from '#lib/server/identity/session-left';
import { hearOfSession, hearSessionIsOver } from './session-end.svelte';

/** How much is unread, as last heard; 0 where nothing was heard yet, as always without script. */
export const unread = $state({ count: 0 });

const EACH_MINUTE = 60_000;

/** Asks now, once a minute while the page can be seen, and when it is looked at again. Returns the way to stop. */
export function watchUnread(): () => void {
	const ask = async (): Promise<void> => {
		if (document.hidden) return;
		// A server that cannot be reached is told of where somebody does something; the number only stays as it was.
		const answer = await fetch('/notifications/count').catch(() => null);
		// A session that has ended is led to the door instead.
		if (answer?.status === 401) hearSessionIsOver();
		if (!answer?.ok || answer.redirected) return;
		const told = (await answer.json()) as { count: number; session: SessionLeft };
		unread.count = told.count;
		hearOfSession(told.session);
	};
	const seen = () => void ask();
	seen();
	const timer = setInterval(seen, EACH_MINUTE);
	document.addEventListener('visibilitychange', seen);
	return () => {
		clearInterval(timer);
		document.removeEventListener('visibilitychange', seen);
	};
}
