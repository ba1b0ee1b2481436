import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { testFolder } from '#tests/contract/open';
import { smtpSettings } from './smtp-settings';

const MAIL_FROM = 'Northway Grove <grove@northway.example>';
const given = { MAIL_HOST: 'smtp.northway.example', MAIL_FROM };

test('without a mail server named nothing is sent, and one that is named seals the line unless told otherwise', async () => {
	expect(smtpSettings({ MAIL_FROM, MAIL_USER: 'grove' })).toBeNull();
	expect(smtpSettings(given)).toEqual({
		host: 'smtp.northway.example',
		port: 587,
		security: 'starttls',
		auth: null,
		from: { name: 'Northway Grove', address: 'grove@northway.example' }
	});
	expect(smtpSettings({ ...given, MAIL_TLS: 'tls', MAIL_FROM: 'grove@northway.example' })).toMatchObject({
		port: 465,
		from: { name: 'Grove', address: 'grove@northway.example' }
	});
	const file = join(await testFolder(), 'password');
	writeFileSync(file, 'rowan hedge\n');
	expect(smtpSettings({ ...given, MAIL_USER: 'grove', MAIL_PASSWORD_FILE: file })?.auth).toEqual({
		user: 'grove',
		pass: 'rowan hedge'
	});
});

test.each([
	[
		'a password over an open line to another machine',
		{ MAIL_TLS: 'none', MAIL_USER: 'grove', MAIL_PASSWORD: 'x' },
		/in the clear/
	],
	['a user without a password', { MAIL_USER: 'grove' }, /MAIL_PASSWORD/],
	['an unknown way of sealing', { MAIL_TLS: 'yes' }, /MAIL_TLS/],
	['a port that is none', { MAIL_PORT: 'smtp' }, /MAIL_PORT/],
	['no sender', { MAIL_FROM: '' }, /MAIL_FROM/],
	['a sender with a line break', { MAIL_FROM: 'Grove\r\nBcc: eve@harbour.example <grove@northway.example>' }, /MAIL_FROM/]
])('the server does not start with %s', (_what, more, says) => {
	expect(() => smtpSettings({ ...given, ...more })).toThrow(says);
});

test('a password may go over an open line to a mail server on the same machine', () => {
	const near = { ...given, MAIL_HOST: '127.0.0.1', MAIL_TLS: 'none', MAIL_USER: 'grove', MAIL_PASSWORD: 'x' };
	expect(smtpSettings(near)).toMatchObject({ port: 25, auth: { user: 'grove' } });
});
