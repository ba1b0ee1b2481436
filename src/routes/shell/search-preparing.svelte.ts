import { invalidateAll } from '$app/navigation';

const EVERY = 3_000;

/** How much of search is ready, of a hundred, as last heard; null where nothing was heard yet, as always without script. */
export const preparing = $state<{ ready: number | null }>({ ready: null });

/** Asks every few seconds while the page can be seen; brings the page up to date once search is ready. Returns the way to stop. */
export function watchPreparing(): () => void {
	const ask = async (): Promise<void> => {
		if (document.hidden) return;
		const answer = await fetch('/health').catch(() => null);
		if (!answer?.ok) return;
		const { searchReady } = (await answer.json()) as { searchReady: number };
		preparing.ready = searchReady;
		if (searchReady === 100) await invalidateAll();
	};
	const timer = setInterval(() => void ask(), EVERY);
	return () => {
		clearInterval(timer);
		preparing.ready = null;
	};
}
