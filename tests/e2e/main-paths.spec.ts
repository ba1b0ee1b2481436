import type { Page } from '@playwright/test';
import type { Fields } from './caller';
import { setUp, signIn } from './example';
import { goTo } from './go-to';
import { startServer } from './server';
import { expect, test } from './workspace';

/**
 * The paths that people walk every week, filled, as a screen reader is told of them, kept as files beside this one. Days and
 * times are left out, so that they read the same tomorrow. `--update-snapshots` writes them anew.
 */
const MONTHS = 'January|February|March|April|May|June|July|August|September|October|November|December';
const DAYS = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday';

/** What is told on a page, without what changes from day to day and from one workspace to the next. */
async function told(page: Page): Promise<string> {
	const whole = await page.getByRole('main').ariaSnapshot();
	return whole
		.replaceAll(/\b[a-z0-9]{26}\b/g, 'ID')
		.replaceAll(new RegExp(`\\b(${DAYS}),? `, 'g'), '')
		.replaceAll(new RegExp(`(\\d{1,2} )?(${MONTHS})( \\d{4})?(, \\d\\d:\\d\\d| at \\d\\d:\\d\\d)?`, 'g'), 'DAY')
		.replaceAll(/\b(Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b/g, 'DAY')
		.replaceAll(/\d{4}-\d{2}(-\d{2})?/g, 'DAY')
		.replaceAll(/\d\d:\d\d/g, 'TIME')
		.replaceAll(/(slider .*): "\d+"/g, '$1: MONTH');
}

test('logging, sharing, promoting, a lesson with comments, the tree, a supervision and the tally read as they did', async ({
	browse
}) => {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		let robin = await signIn(server.origin);
		const post = async (path: string, fields: Fields): Promise<string> => {
			const { status, to } = await robin.post(path, fields);
			expect([path, status < 400]).toEqual([path, true]);
			return new URL(to, server.origin).pathname;
		};
		const { text: own } = await robin.get('/people');
		const [, me = ''] = /href="\/people\/([a-z0-9]{26})"[^>]*>Robin/.exec(own) ?? [];
		const [, organisation = ''] = /<option value="([a-z0-9]{26})"[^>]*>Irwell/.exec(own) ?? [];
		const [, version = ''] = /name="version" value="(\d+)"/.exec((await robin.get(`/people/${me}`)).text) ?? [];
		await post(`/people/${me}?/roles`, { version, roles: ['staff', 'coordinator', 'administrator'] });
		// Other roles end the session.
		robin = await signIn(server.origin);
		await post('/people?/add', { name: 'Farid Rahimi', organisation, roles: ['staff'] });
		const [, farid = ''] = /href="\/people\/([a-z0-9]{26})"[^>]*>Farid/.exec((await robin.get('/people')).text) ?? [];
		await post(`/people/${me}?/supervisor`, { supervisor: farid, from: '2026-01-01' });
		await post('/projects/new?/start', { name: 'Open Doors' });
		const words = 'We did the sum with her before she said yes.\n\nShe took the hours.';
		const entry = await post('/learning-file/log?/keep', { text: words, day: '2026-01-05' });
		const session = await post('/supervision/new?/plan', { person: farid, day: '2026-01-06', agenda: 'The letter' });
		await post('/learning-file/tally?/tally', { category: 'aftercare', minutes: '15' });

		const page = await browse(robin, { baseURL: server.origin });
		const kept = async (path: string, name: string) => {
			if (path) await goTo(page, path);
			// The editor comes once the page has stood for a moment.
			await expect(async () => expect(await told(page)).toMatchSnapshot(`${name}.txt`)).toPass({ timeout: 60_000 });
		};
		await kept('/learning-file/log', 'log-learning');
		await kept(`${entry}/share`, 'share');
		await goTo(page, `${entry}/promote`);
		await kept('', 'promote');
		await page.getByText('Or tick whole paragraphs').click();
		await page.locator('[name=paragraphs]').first().check();
		await page.getByRole('button', { name: 'Go on to the wording' }).click();
		await page.locator('[name=title]').fill('Do the sum before the yes');
		await kept('', 'promote-wording');
		await page.locator('[name=place]').selectOption({ index: 1 });
		await page.getByRole('checkbox', { name: /staff/i }).check();
		await page.getByRole('radio', { name: 'Yes', exact: true }).check();
		await page.getByRole('button', { name: 'Make the lesson' }).click();
		await expect(page).toHaveURL(/\/tree\/lessons\/[a-z0-9]{26}/);
		const lesson = new URL(page.url()).pathname;
		await post(`${lesson}?/comment`, { words: 'So it was at the mill.' });
		await kept(lesson, 'lesson-with-comment');
		await kept('/tree', 'tree-view');
		await kept('/tree/comments', 'open-comments');
		await kept(session, 'supervision-session');
		await kept('/learning-file/tally', 'tally');
		await page.close();
	} finally {
		await server.stop();
	}
});
