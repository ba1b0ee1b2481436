import type { SessionLeft } from '#lib/server/identity/session-left';

/** So long before the end it is said; a page that can be seen asks every minute, so four minutes are left at least. */
const SOON = 5 * 60_000;
/** An end that is told a little differently each time is the same one. */
const SAME = 30_000;

type SessionEnd =
	| { readonly is: 'far' }
	/** `at` by the clock of this computer, in milliseconds. */
	| { readonly is: 'near'; readonly at: number; readonly canGoOn: boolean }
	| { readonly is: 'put off' }
	| { readonly is: 'over' };

/** What this page knows of the end of its session; far off where nothing was heard. */
export const session = $state<{ end: SessionEnd }>({ end: { is: 'far' } });

export function hearOfSession({ seconds, canGoOn }: SessionLeft): void {
	const { end } = session;
	const at = Date.now() + seconds * 1_000;
	if (seconds * 1_000 > SOON) session.end = { is: 'far' };
	else if (end.is !== 'near' || end.canGoOn !== canGoOn || Math.abs(end.at - at) > SAME)
		session.end = { is: 'near', at, canGoOn };
}

export function hearSessionIsOver(): void {
	session.end = { is: 'over' };
}

/** Puts the end off. A server that cannot be reached leaves things as they are. */
export async function goOn(): Promise<void> {
	const answer = await fetch('/session', { method: 'POST', headers: { accept: 'application/json' } }).catch(() => null);
	if (answer?.status === 401) return hearSessionIsOver();
	if (!answer?.ok) return;
	hearOfSession((await answer.json()) as SessionLeft);
	if (session.end.is === 'far') session.end = { is: 'put off' };
}
