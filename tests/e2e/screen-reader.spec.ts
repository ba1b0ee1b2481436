import { setUp, signIn } from './example';
import { goTo } from './go-to';
import { startServer } from './server';
import { expect, test } from './workspace';

/**
 * The first pages of a new workspace as a screen reader is told of them, kept as files beside this one: a heading, a landmark or
 * a name that goes missing shows as a difference. `--update-snapshots` writes them anew.
 */
const PAGES = ['learning-file', 'supervision', 'tree', 'sets', 'actions', 'practices', 'objectives', 'notifications'];

test('a new workspace reads to a screen reader as it did when somebody last listened', async ({ browse }) => {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		const page = await browse(await signIn(server.origin), { baseURL: server.origin });
		for (const name of PAGES) {
			await goTo(page, `/${name}`);
			await expect(page.getByRole('main')).toMatchAriaSnapshot({ name: `${name}.aria.yml` });
		}
		await expect(page.locator('body')).toMatchAriaSnapshot({ name: 'whole-page.aria.yml' });
		// A page still asks for something now and then; nobody is there to answer once the server has stopped.
		await page.close();
	} finally {
		await server.stop();
	}
});

test('that something was kept, found or refused is said where a screen reader hears of it', async ({ as }) => {
	const page = await as('Ada');
	await goTo(page, '/learning-file/log');
	await page.locator('[name=text]').fill('zq-heard');
	await expect(page.getByRole('status').filter({ hasText: /^Saved at/ })).toHaveCount(1);
	await goTo(page, '/tree');
	await expect(
		page
			.getByRole('status')
			.filter({ hasText: /lesson/ })
			.first()
	).toBeVisible();
});
