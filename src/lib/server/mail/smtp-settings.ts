import { readFileSync } from 'node:fs';
import type { Addressee } from './carrier';

/** Where mail is handed over. See `.env.example` for each. */
export interface SmtpSettings {
	readonly host: string;
	readonly port: number;
	/** `tls` from the first byte, `starttls` before anything is said, `none` for a server on the same machine. */
	readonly security: 'tls' | 'starttls' | 'none';
	readonly auth: { readonly user: string; readonly pass: string } | null;
	readonly from: Addressee;
}

const PORTS = { tls: 465, starttls: 587, none: 25 } as const;
const LOOPBACK = /^(localhost|127\.\d+\.\d+\.\d+|::1)$/;
const FROM = /^(?:(?<name>[^<>"\r\n]{1,60}) <)?(?<address>[^\s<>"@]{1,64}@[^\s<>"@]{1,190})>?$/;

/** The mail server that the settings name, or null where they name none. Throws, in words, where they do not fit together. */
export function smtpSettings(env: NodeJS.ProcessEnv): SmtpSettings | null {
	const host = env.MAIL_HOST?.trim();
	if (!host) return null;
	const security = env.MAIL_TLS || 'starttls';
	if (!isSecurity(security)) throw new Error(`MAIL_TLS is tls, starttls or none, not "${security}".`);
	const port = Number(env.MAIL_PORT || PORTS[security]);
	if (!Number.isInteger(port) || port < 1 || port > 65_535)
		throw new Error(`MAIL_PORT is a number from 1 to 65535, not "${env.MAIL_PORT}".`);
	const auth = authOf(env);
	if (auth && security === 'none' && !LOOPBACK.test(host))
		throw new Error('MAIL_TLS=none would send the mail password in the clear. Use starttls or tls.');
	return { host, port, security, auth, from: fromOf(env.MAIL_FROM ?? '') };
}

const isSecurity = (text: string): text is SmtpSettings['security'] => Object.hasOwn(PORTS, text);

function authOf({ MAIL_USER: user, MAIL_PASSWORD, MAIL_PASSWORD_FILE: file }: NodeJS.ProcessEnv): SmtpSettings['auth'] {
	if (!user) return null;
	const pass = file ? readFileSync(file, 'utf8').trimEnd() : MAIL_PASSWORD;
	if (!pass) throw new Error('MAIL_USER needs MAIL_PASSWORD or MAIL_PASSWORD_FILE.');
	return { user, pass };
}

function fromOf(text: string): Addressee {
	const { name, address } = FROM.exec(text.trim())?.groups ?? {};
	if (!address) throw new Error('MAIL_FROM is the address mail comes from, such as Grove <grove@example.org>.');
	return { name: name?.trim() ?? 'Grove', address };
}
