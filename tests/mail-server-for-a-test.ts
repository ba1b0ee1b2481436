import { onTestFinished } from 'vitest';
import { openMailServer, type MailServer } from './mail-server';

/** A mail server that ends with the test. */
export async function startMailServer(...more: Parameters<typeof openMailServer>): Promise<MailServer> {
	const server = await openMailServer(...more);
	onTestFinished(server.stop);
	return server;
}
