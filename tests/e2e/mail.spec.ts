import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openMailServer } from '../mail-server';
import { Caller } from './caller';
import { ROBIN, setUp, signIn } from './example';
import { startServer } from './server';
import { expect, test } from './workspace';

/** What a page says, without its markup. */
const wordsOf = (html: string): string => html.replace(/<!--.*?-->|<[^>]+>/gs, ' ').replace(/\s+/g, ' ');

test('what waits while no mail server is named goes out once one is, and the pages say so', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'grove-e2e-mail-'));
	const { settings, mails, stop } = await openMailServer();
	try {
		const before = await startServer({ DATA_DIR: dir });
		await setUp(before, 'empty');
		const robin = await signIn(before.origin);
		expect((await robin.post('/following?/digest', { often: 'working-days' })).to).toBe('/following?chosen');
		expect((await robin.get('/following')).text).toContain('This workspace does not send mail yet');
		expect((await robin.post('/settings/mail?/trial', {})).to).toBe('/settings/mail?trial');
		expect((await robin.get('/settings/mail')).text).toContain('No mail is sent.');
		expect(JSON.parse((await robin.get('/health')).text)).toEqual({ status: 'ok', mail: 'off', searchReady: 100 });
		await before.stop();

		const after = await startServer({
			DATA_DIR: dir,
			MAIL_HOST: settings.host,
			MAIL_PORT: String(settings.port),
			MAIL_TLS: 'none',
			MAIL_FROM: 'Grove <grove@irwell.example>'
		});
		try {
			await expect
				.poll(() => mails.map(({ to, read }) => [...to, read.subject]))
				.toEqual([[ROBIN.email, 'A trial mail from Grove']]);
			const again = new Caller(after.origin, robin.cookies);
			await expect.poll(async () => wordsOf((await again.get('/settings/mail')).text)).toContain('Waiting to be sent 0');
			expect((await again.get('/following')).text).not.toContain('does not send mail yet');
			expect(JSON.parse((await again.get('/health')).text)).toMatchObject({ status: 'ok', mail: 'ok' });
			expect(after.said()).not.toMatch(/robin@|Robin/);
		} finally {
			await after.stop();
		}
	} finally {
		await stop();
		rmSync(dir, { recursive: true, force: true });
	}
});

test('mail goes to whoever asked in a browser without script, and stays a thing of administrators to look after', async ({
	as,
	workspace
}) => {
	const page = await as('Robin', { javaScriptEnabled: false });
	await page.goto(`${workspace.origin}/following`);
	await page.getByRole('radio', { name: 'Each Monday' }).check();
	await page.locator('#by-mail').getByRole('button', { name: 'Keep my choice' }).click();
	await expect(page.getByText('Your choice is kept.')).toBeVisible();
	await expect(page.getByRole('radio', { name: 'Each Monday' })).toBeChecked();
	await page.goto(`${workspace.origin}/settings`);
	await page.getByRole('link', { name: 'How mail goes out' }).click();
	await expect(page.getByRole('heading', { level: 1 })).toHaveText('Mail');
	expect((await (await workspace.caller('Ada')).get('/settings/mail')).status).toBe(404);
});
