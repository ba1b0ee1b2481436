import { error, type RequestEvent } from '@sveltejs/kit';
import { openLink, type Opened } from '#lib/domain/read-only-links';
import { app, type App } from '#lib/server/app';
import { TooManyGuesses, unlessGuessing } from '#lib/server/identity/link-guesses';
import { tokenIn } from '#lib/server/identity/token-cookie';

type Asked = Pick<RequestEvent, 'cookies' | 'url' | 'setHeaders' | 'getClientAddress'>;

/** What the link that this browser came by leads to. Nothing of it is kept by the browser, nor listed by a search engine. */
export async function opened(event: Asked): Promise<{ readonly deps: App; readonly found: Opened }> {
	event.setHeaders({ 'cache-control': 'private, no-store', 'x-robots-tag': 'noindex, nofollow' });
	const deps = await app();
	try {
		const found = await unlessGuessing(deps.store, event.getClientAddress(), () => openLink(deps, tokenIn(event, 'read-only')));
		return { deps, found };
	} catch (trouble) {
		if (trouble instanceof TooManyGuesses) error(429, 'Many links were opened from here that lead nowhere.');
		throw trouble;
	}
}
