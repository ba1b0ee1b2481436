import type { Page } from '@playwright/test';
import type { CastName } from './example';
import { goTo } from './go-to';
import { expect, test } from './workspace';

/** A supervision from its agreement to its lock, each step as the person whose step it is; with script and without any. */
for (const script of [true, false])
	test.describe(`a supervision, ${script ? 'in a browser with script' : 'without script'}`, () => {
		test.describe.configure({ mode: 'serial' });
		const mark = script ? 'zqquay' : 'zqferry';
		const places = { session: '', entry: '', group: '' };

		type As = (name: CastName, options?: object) => Promise<Page>;
		const seat = (as: As, name: CastName) => as(name, { javaScriptEnabled: script });
		const open = (page: Page, path: string) => (script ? goTo(page, path) : page.goto(path));
		const main = (page: Page) => page.getByRole('main');
		const form = (page: Page, name: string) => page.getByRole('form', { name });
		/** Opens a fold where it is not open already. */
		const unfold = async (page: Page, summary: string) => {
			const fold = page.locator('details', { has: page.locator('> summary', { hasText: summary }) }).first();
			if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
		};

		test('Ada proposes how she and Farid meet, and Farid accepts', async ({ as, workspace }) => {
			const ada = await seat(as, 'Ada');
			await open(ada, `/supervision/agreement/${workspace.people.Farid}`);
			await unfold(ada, 'Propose');
			const proposal = form(ada, 'Propose an agreement');
			await proposal.getByLabel('How many weeks').fill('5');
			await proposal.getByLabel('What is it for?').fill(`For the ${mark} work.`);
			await proposal.getByRole('button', { name: /^Propose it to/ }).click();
			await expect(main(ada)).toContainText('Waiting for Farid Rahimi to accept it');

			const farid = await seat(as, 'Farid');
			await open(farid, '/supervision');
			await main(farid).locator(`a[href="/supervision/agreement/${workspace.people.Ada}"]`).click();
			await expect(main(farid)).toContainText(`For the ${mark} work.`);
			await farid.getByRole('button', { name: 'Accept this agreement' }).click();
			await expect(farid.getByRole('heading', { name: 'In force' })).toBeVisible();
			await expect(main(farid)).toContainText('Every 5 weeks');
			await expect(farid.getByRole('heading', { name: 'Before' })).toBeVisible();
		});

		test('a proposal that says nothing comes back with what to mend', async ({ as, workspace, allow }) => {
			allow(/400 \(Bad Request\)/);
			const ada = await seat(as, 'Ada');
			await open(ada, `/supervision/agreement/${workspace.people.Farid}`);
			await unfold(ada, 'Propose');
			const proposal = form(ada, 'Propose an agreement');
			await proposal.getByLabel('How many weeks').fill('60');
			await proposal.getByRole('button', { name: /^Propose it to/ }).click();
			await expect(main(ada)).toContainText('Give half a year, 26 weeks, at most.');
		});

		test('Ada plans a session with two lines on its agenda, and Farid adds a third', async ({ as }) => {
			const ada = await seat(as, 'Ada');
			await open(ada, '/supervision/new');
			await ada.getByLabel('What do you want to speak about?').fill(`The ${mark} letter\nLeave in spring`);
			await ada.getByRole('button', { name: 'Plan the session' }).click();
			await expect(ada).toHaveURL(/\/supervision\/[a-z0-9]{26}$/);
			places.session = new URL(ada.url()).pathname;

			const farid = await seat(as, 'Farid');
			await open(farid, places.session);
			await form(farid, 'Add to the agenda').locator('[name=text]').fill(`Who rings the ${mark} office`);
			await farid.getByRole('button', { name: 'Add to the agenda' }).click();
			await expect(main(farid).getByText(`Who rings the ${mark} office`)).toBeVisible();
			await form(farid, `Spoken about: The ${mark} letter`).getByRole('button').click();
			await expect(main(farid)).toContainText('Spoken about; Farid Rahimi said so');
		});

		test('each one’s jottings stay with them: not on the other’s page, in search or in a copy', async ({ as, workspace }) => {
			const ada = await seat(as, 'Ada');
			await open(ada, places.session);
			await form(ada, 'My jottings').locator('[name=text]').fill(`Ask him about ${mark}jotting.`);
			await ada.getByRole('button', { name: 'Save my jottings' }).click();
			await expect(main(ada)).toContainText('Your jottings are saved.');
			await open(ada, '/supervision/jottings');
			await expect(main(ada)).toContainText(`${mark}jotting`);
			const farid = await workspace.caller('Farid');
			for (const path of [places.session, `${places.session}/copy`, '/supervision/jottings', `/search?words=${mark}jotting`])
				expect([path, (await farid.get(path)).text.replaceAll(/words=[^"&]*|value="[^"]*"/g, '')]).toEqual([
					path,
					expect.not.stringContaining(`${mark}jotting.`)
				]);
			expect((await (await workspace.caller('Ada')).get(`${places.session}/copy`)).text).not.toContain(`${mark}jotting`);
		});

		test('in the last five minutes Ada chooses, both see what she chose, and she goes on from there', async ({
			as,
			workspace
		}) => {
			const caller = await workspace.caller('Ada');
			const kept = await caller.post('/learning-file/log?/keep', { text: `They moved the ${mark} stop.`, day: '2026-01-05' });
			places.entry = kept.to.match(/[a-z0-9]{26}/)![0];
			await caller.post(`${places.session}?/bring`, { entry: places.entry });
			const ada = await seat(as, 'Ada');
			await open(ada, places.session);
			await ada.getByRole('link', { name: 'Harvest' }).click();
			await main(ada).getByRole('radio', { name: 'Take it to the team' }).check({ force: true });
			await ada.getByRole('button', { name: 'Keep this choice' }).click();
			await expect(main(ada)).toContainText('You chose to take it to the team');
			await expect(ada.getByRole('link', { name: 'Share it with a set' })).toBeVisible();
			await open(ada, `${places.session}/harvest`);
			await main(ada).getByRole('radio', { name: 'Promote it to the tree' }).check({ force: true });
			await ada.getByRole('button', { name: 'Keep this choice' }).click();
			await expect(main(ada)).toContainText('You chose to promote it to the tree');

			const farid = await seat(as, 'Farid');
			await open(farid, `${places.session}/harvest`);
			await expect(main(farid)).toContainText('Ada Marsh chose to promote it to the tree');
			await expect(farid.getByRole('button', { name: 'Keep this choice' })).toHaveCount(0);
			await ada.getByRole('link', { name: 'Promote a passage of it' }).click();
			await expect(ada).toHaveURL(new RegExp(`/entries/${places.entry}/promote$`));
		});

		test('both acknowledge, the record locks, and a correction stands beside it', async ({ as, workspace }) => {
			const farid = await seat(as, 'Farid');
			await open(farid, places.session);
			await unfold(farid, 'Write down what was said');
			await farid.locator('textarea[name=record]').fill(`The ${mark} letter is a draft.`);
			await farid.getByRole('button', { name: 'Save the record' }).click();
			await farid.getByRole('button', { name: 'It may stand as it is written' }).click();
			await expect(main(farid)).toContainText('Waiting for Ada Marsh to acknowledge it');

			const ada = await seat(as, 'Ada');
			await open(ada, '/supervision');
			await expect(main(ada)).toContainText('Waits for you to acknowledge it');
			await open(ada, places.session);
			await ada.getByRole('button', { name: 'It may stand as it is written' }).click();
			await expect(main(ada)).toContainText('The record is locked');
			await expect(ada.getByRole('button', { name: 'Save the record' })).toHaveCount(0);
			await unfold(ada, 'Add a correction');
			await form(ada, 'Add a correction').locator('[name=text]').fill(`The ${mark} letter was sent.`);
			await ada.getByRole('button', { name: 'Add the correction' }).click();
			await expect(main(ada)).toContainText(`The ${mark} letter is a draft.`);
			await expect(main(ada)).toContainText(`The ${mark} letter was sent.`);
			const caller = await workspace.caller('Farid');
			const word = await caller.get(`${places.session}/copy/word`);
			expect([word.status, word.text.startsWith('PK')]).toEqual([200, true]);
			for (const other of ['Dina', 'Robin', 'Grace', 'Eve'] as const) {
				const theirs = await workspace.reader(other);
				for (const path of ['', '/harvest', '/copy', '/copy/word'])
					expect([other, path, (await theirs.get(places.session + path)).status]).toEqual([other, path, 404]);
			}
		});

		test('Dina sees when they met and when they are due, and nothing of what was said', async ({ as, workspace }) => {
			const dina = await seat(as, 'Dina');
			await open(dina, '/supervision/schedule');
			const row = main(dina).getByRole('row', { name: /Ada Marsh/ });
			await expect(row).toContainText('every 5 weeks');
			await expect(main(dina)).toContainText('Ben Ormerod');
			await expect(main(dina)).not.toContainText(mark);
			const { text } = await (await workspace.caller('Dina')).get('/supervision/schedule');
			expect(text).not.toContain(mark);
			expect(text).not.toContain(places.session);
			expect((await (await workspace.caller('Grace')).get('/supervision/schedule')).status).toBe(403);
			const farid = await seat(as, 'Farid');
			await open(farid, '/supervision/schedule');
			await expect(main(farid)).toContainText('Grace Lomax');
			await expect(main(farid)).not.toContainText('Ben Ormerod');
		});

		test('a group reads of an entry what its author opens to it, and nothing else', async ({ as, workspace }) => {
			const farid = await seat(as, 'Farid');
			await open(farid, '/supervision/new');
			for (const name of ['Ada Marsh', 'Grace Lomax']) await farid.getByRole('checkbox', { name }).check({ force: true });
			await farid.getByRole('button', { name: 'Plan the session' }).click();
			await expect(farid).toHaveURL(/\/supervision\/[a-z0-9]{26}$/);
			places.group = new URL(farid.url()).pathname;
			await (await workspace.caller('Ada')).post(`${places.group}?/bring`, { entry: places.entry });
			const grace = await workspace.caller('Grace');
			expect((await grace.get(places.group)).text).not.toContain(`${mark} stop`);
			expect((await grace.get(`${places.group}/harvest`)).text).not.toContain(`${mark} stop`);

			const ada = await seat(as, 'Ada');
			await open(ada, places.group);
			await ada.getByRole('link', { name: 'Open it to the group' }).click();
			await ada.locator('textarea[name=wording]').fill(`A ${mark} halt was moved.`);
			await ada.getByRole('button', { name: 'Look again' }).click();
			await expect(ada.getByRole('complementary', { name: 'What the check found' })).toContainText('halt');
			await expect(ada.locator('textarea[name=wording]')).toHaveValue(`A ${mark} halt was moved.`);
			await ada.getByRole('button', { name: 'Open this wording to the group' }).click();
			await expect(main(ada)).toContainText('the group has a wording of it');
			const { text } = await grace.get(places.group);
			expect(text).toContain(`A ${mark} halt was moved.`);
			expect(text).not.toContain(`${mark} stop`);
			await form(ada, `Close to the group: They moved the ${mark} stop.`).getByRole('button').click();
			await expect(main(ada)).not.toContainText('the group has a wording of it');
			expect((await grace.get(places.group)).text).not.toContain(`A ${mark} halt was moved.`);
			for (const other of ['Dina', 'Robin', 'Ben'] as const)
				expect([other, (await (await workspace.reader(other)).get(places.group)).status]).toEqual([other, 404]);
		});
	});
