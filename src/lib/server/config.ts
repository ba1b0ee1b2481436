import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { smtpSettings, type SmtpSettings } from './mail/smtp-settings';

/** The settings of this process. The only reader of the environment. */
export interface Config {
	readonly host: string;
	readonly port: number;
	/** Where people reach this workspace, without a slash at the end: `https://grove.example`. */
	readonly origin: string;
	readonly dataDir: string;
	/** PostgreSQL instead of the embedded store. */
	readonly databaseUrl: string | null;
	/** Bytes that all attached files of the workspace may take together. */
	readonly fileRoom: number;
	/** Header that a trusted proxy puts the visitor's address in; null believes none. */
	readonly addressHeader: string | null;
	/** 64 hex digits; signs sessions and cursors. */
	readonly secret: string;
	readonly logLevel: string;
	/** The mail server; null sends nothing. */
	readonly mail: SmtpSettings | null;
	/** From which hour of the day digests are sent, by the clocks of the workspace. */
	readonly digestHour: number;
	/** Requests of one key to the read API in a minute; of an address without a key a fifth of that. */
	readonly apiPerMinute: number;
}

export function readConfig(env: NodeJS.ProcessEnv = process.env): Config {
	const host = env.HOST || '127.0.0.1';
	const port = wholeNumber('PORT', env.PORT || '3000', 65_535);
	const dataDir = resolve(env.DATA_DIR || 'data');
	return {
		host,
		port,
		origin: originOf(env.ORIGIN || `http://localhost:${port}`),
		dataDir,
		databaseUrl: databaseUrl(env),
		fileRoom: roomOf(env.FILE_ROOM),
		addressHeader: env.ADDRESS_HEADER || null,
		secret: env.SECRET || keptSecret(dataDir),
		logLevel: env.LOG_LEVEL || 'info',
		mail: smtpSettings(env),
		digestHour: wholeNumber('DIGEST_HOUR', env.DIGEST_HOUR || '7', 23),
		apiPerMinute: wholeNumber('API_PER_MINUTE', env.API_PER_MINUTE || '600', 10_000_000)
	};
}

/** The address of the PostgreSQL server, for what needs no workspace; null where there is none. */
export const databaseUrl = (env: NodeJS.ProcessEnv = process.env): string | null => env.DATABASE_URL || null;

function wholeNumber(name: string, text: string, most: number): number {
	const number = Number(text);
	if (!Number.isInteger(number) || number < 0 || number > most)
		throw new Error(`${name} is a number from 0 to ${most}, not "${text}".`);
	return number;
}

/** Gigabytes as they are given; ten when they are not. */
function roomOf(text: string | undefined): number {
	const gigabytes = Number(text || 10);
	if (!(gigabytes >= 0)) throw new Error(`FILE_ROOM is a number of gigabytes such as 10, not "${text}".`);
	return gigabytes * 2 ** 30;
}

function originOf(text: string): string {
	const url = URL.parse(text);
	if (!url || !/^https?:$/.test(url.protocol))
		throw new Error(`ORIGIN is an address such as https://grove.example, not "${text}".`);
	return url.origin;
}

/** The secret in the data folder, made on first start, readable by its owner only. */
function keptSecret(dataDir: string): string {
	const file = join(dataDir, 'secret');
	mkdirSync(dataDir, { recursive: true, mode: 0o700 });
	try {
		writeFileSync(file, randomBytes(32).toString('hex'), { flag: 'wx', mode: 0o600 });
	} catch (trouble) {
		if ((trouble as NodeJS.ErrnoException).code !== 'EEXIST') throw trouble;
	}
	const secret = readFileSync(file, 'utf8').trim();
	if (!/^[0-9a-f]{64}$/.test(secret))
		throw new Error(`${file} is damaged. Restore it from a backup, or remove it: everyone then signs in again.`);
	return secret;
}
