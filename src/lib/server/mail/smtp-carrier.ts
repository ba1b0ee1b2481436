import { hostname } from 'node:os';
import { Readable } from 'node:stream';
import { createTransport } from 'nodemailer';
import type { Addressee, Carried, Carrier } from './carrier';
import type { Letter } from './letter';
import { letterHtml } from './letter-html';
import { letterText } from './letter-text';
import type { SmtpSettings } from './smtp-settings';

/** How long a server may take to answer, in milliseconds. */
export interface Patience {
	readonly connect: number;
	readonly answer: number;
}
const PATIENCE: Patience = { connect: 10_000, answer: 60_000 };

/** Hands letters to a mail server over SMTP, one connection each. */
export function smtpCarrier(settings: SmtpSettings, patience: Patience = PATIENCE): Carrier {
	const { host, port, security, auth, from } = settings;
	const transport = createTransport({
		host,
		port,
		secure: security === 'tls',
		requireTLS: security === 'starttls',
		ignoreTLS: security === 'none',
		...(auth ? { auth: { ...auth } } : {}),
		connectionTimeout: patience.connect,
		greetingTimeout: patience.connect,
		dnsTimeout: patience.connect,
		socketTimeout: patience.answer
	});
	return {
		async carry(to, letter, id) {
			const { message, envelope } = await written(from, to, letter, id);
			const raw = Readable.from([message]);
			let said = false;
			raw.once('end', () => (said = true));
			try {
				await transport.sendMail({ envelope, raw });
				return { is: 'taken' };
			} catch (trouble) {
				return whatBecame(trouble as SmtpTrouble, said);
			}
		}
	};
}

const composer = createTransport({ streamTransport: true, buffer: true, newline: 'windows' });

/** A letter as it goes over the line. Names are quoted or encoded: a line break in one makes no header. */
async function written(from: Addressee, to: Addressee, letter: Letter, id: string) {
	const { message, envelope } = await composer.sendMail({
		from: { ...from },
		to: { ...to },
		subject: letter.subject,
		text: letterText(letter),
		html: letterHtml(letter),
		messageId: `<${id}@${from.address.split('@')[1] ?? hostname()}>`,
		// RFC 3834: nobody's absence notice answers it.
		headers: { 'Auto-Submitted': 'auto-generated' },
		disableFileAccess: true,
		disableUrlAccess: true
	});
	return { message: message as Buffer, envelope: envelope as { from: string; to: string[] } };
}

interface SmtpTrouble {
	readonly code?: string;
	/** The server's answer, where it gave one: 4xx for now, 5xx for good. */
	readonly responseCode?: number;
	readonly command?: string;
}

function whatBecame({ code, responseCode = 0, command = '' }: SmtpTrouble, said: boolean): Carried {
	// A sender that the server will not have is a matter of the settings, and not of this letter.
	if (code === 'EAUTH' || (command === 'MAIL FROM' && responseCode > 0)) return { is: 'later', because: 'not let in' };
	const ofThisMail = /^(RCPT TO|DATA)$/.test(command);
	if (ofThisMail && responseCode >= 500) return { is: 'refused' };
	if (ofThisMail && responseCode >= 400) return { is: 'later', because: 'put off' };
	return said && responseCode === 0 ? { is: 'unsure' } : { is: 'later', because: 'unreachable' };
}
