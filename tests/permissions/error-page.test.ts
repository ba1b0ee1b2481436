import type { RequestEvent } from '@sveltejs/kit';
import { expect, test, vi } from 'vitest';
import { handleError } from '../../src/hooks.server';

const logged = vi.hoisted(() => [] as unknown[]);
vi.mock('#lib/server/app', () => ({ app: async () => ({ log: { error: (...said: unknown[]) => logged.push(said) } }) }));

test('B18: what fails on a private page tells a reference and nothing else, and the log its kind and place', async () => {
	const words = 'SELECT * FROM entries; “What Ada said”\n    at /home/ada/secret.ts:1:1';
	const event = { locals: { requestId: 'r-7' }, route: { id: '/(app)/learning-file' } } as unknown as RequestEvent;
	const told = await handleError({ error: new TypeError(words), event, status: 500, message: 'Internal Error' });
	expect(told).toEqual({ message: 'Something went wrong here.', reference: 'r-7' });
	expect(logged).toMatchObject([[{ request: 'r-7', route: '/(app)/learning-file', error: 'TypeError' }, 'failed']]);
	expect(JSON.stringify(logged)).not.toMatch(/SELECT|Ada|secret/);
	expect(JSON.stringify(logged)).toContain('error-page.test');
});
