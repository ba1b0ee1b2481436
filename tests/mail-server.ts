import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpSettings } from '#lib/server/mail';

export interface MailServer {
	readonly settings: SmtpSettings;
	/** What arrived, oldest first: as it was read, as it came over the line, and whom it was for. */
	readonly mails: readonly { readonly read: Email; readonly raw: string; readonly to: readonly string[] }[];
	stop(): Promise<void>;
}

/** A real SMTP server on loopback that keeps what it is given. `more` makes it refuse or dawdle. */
export async function openMailServer(more: SMTPServerOptions = {}): Promise<MailServer> {
	const mails: { read: Email; raw: string; to: string[] }[] = [];
	const server = new SMTPServer({
		authOptional: true,
		disabledCommands: ['STARTTLS'],
		// A client that hangs up in the middle is what some tests are about.
		logger: false,
		onData: (stream, session, done) => {
			const pieces: Buffer[] = [];
			stream.on('data', (piece: Buffer) => pieces.push(piece));
			stream.on('end', () => {
				const raw = Buffer.concat(pieces);
				const to = session.envelope.rcptTo.map(({ address }) => address);
				void PostalMime.parse(raw).then((read) => {
					mails.push({ read, raw: raw.toString('utf8'), to });
					done();
				}, done);
			});
		},
		...more
	});
	server.on('error', () => {});
	server.listen(0, '127.0.0.1');
	await once(server.server, 'listening');
	const { port } = server.server.address() as AddressInfo;
	const stop = () => new Promise<void>((resolve) => server.close(resolve));
	const from = { name: 'Grove', address: 'grove@northway.example' };
	return { settings: { host: '127.0.0.1', port, security: 'none', auth: null, from }, mails, stop };
}
