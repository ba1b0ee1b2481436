import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import { expect, test } from './workspace';

/** What comes before a meeting, from the run of dates to the agenda: as the people whose step it is, with script and without any. */
const main = (page: Page) => page.getByRole('main');
const here = (page: Page): string => new URL(page.url()).pathname;

for (const script of [true, false])
	test.describe(`before a meeting, ${script ? 'in a browser with script' : 'without script'}`, () => {
		test.describe.configure({ mode: 'serial' });
		const theme = script ? 'The zqlively way to work' : 'The zqplain way to work';
		const issue = script ? 'A zqlively shift' : 'A zqplain shift';
		const options = { javaScriptEnabled: script };
		const open = (page: Page, path: string) => (script ? goTo(page, path) : page.goto(path));
		const places = { set: '', meeting: '' };

		test('a member plans a run, leaves one day out, and the others see it', async ({ as, allow }) => {
			allow(/status of 400/);
			const grace = await as('Grace', options);
			await open(grace, '/sets');
			await main(grace).getByRole('link', { name: 'The Tuesday set' }).first().click();
			await grace.getByRole('link', { name: 'Plan a run of them' }).click();
			await grace.getByLabel('First day').fill('2031-01-14');
			await grace.getByRole('combobox', { name: 'How often' }).selectOption({ label: 'Every month' });
			await grace.getByLabel('How many meetings').fill('3');
			await grace.getByRole('button', { name: 'Propose the days' }).click();
			await expect(main(grace)).toContainText('Tuesday 11 March 2031');
			await grace.locator('[name="meetings.1.day"]').fill('');
			await grace.getByRole('button', { name: 'Plan them' }).click();
			await expect(main(grace)).toContainText('Say what the meetings are about');
			await expect(grace.locator('[name="meetings.1.day"]')).toHaveValue('');
			await expect(grace.locator('[name="meetings.2.day"]')).toHaveValue('2031-03-11');
			await grace.getByLabel('What are they about?').fill(theme);
			await grace.getByRole('button', { name: 'Plan them' }).click();
			await expect(grace).toHaveURL(/#coming$/);
			places.set = here(grace);

			const eve = await as('Eve', options);
			await open(eve, places.set);
			await expect(main(eve).getByRole('link', { name: theme })).toHaveCount(2);
			await main(eve).getByRole('link', { name: theme }).first().click();
			await expect(main(eve)).toContainText('Tuesday 14 January 2031, 10:00 to 12:30');
			places.meeting = here(eve);
		});

		test('a member says by tap whether they come, and the facilitator sees it by body', async ({ as }) => {
			const eve = await as('Eve', options);
			await open(eve, places.meeting);
			await eve.getByRole('button', { name: 'By telephone' }).click();
			await expect(main(eve)).toContainText('You said that you join by telephone');
			const ben = await as('Ben', options);
			await open(ben, places.meeting);
			await expect(main(ben).locator('#coming')).toContainText('Eve Tattersall, by telephone');
			await expect(main(ben).locator('#coming')).toContainText('1 by telephone');
		});

		test('an issue is bid for and picked, and stands on the agenda', async ({ as }) => {
			const grace = await as('Grace', options);
			await open(grace, `${places.set}/bids`);
			await grace.getByLabel('Your issue in a few words').fill(issue);
			await grace.getByLabel(/^Only Ben Ormerod/).check();
			await grace.getByRole('button', { name: 'Bid to present it' }).click();
			await expect(main(grace).getByRole('heading', { name: issue })).toBeVisible();
			const ada = await as('Ada', options);
			await open(ada, `${places.set}/bids`);
			await expect(main(ada)).not.toContainText(issue);

			const ben = await as('Ben', options);
			await open(ben, `${places.set}/bids`);
			const bid = main(ben).getByRole('article').filter({ hasText: issue });
			await bid.getByText('Pick it for a meeting').click();
			await bid.getByLabel('For which meeting?').selectOption({ label: `14 January 2031, 10:00: ${theme}` });
			await bid.getByRole('button', { name: 'Put it on the agenda' }).click();
			await expect(ben).toHaveURL(/#agenda$/);
			await expect(main(ben).locator('#agenda')).toContainText(`Grace Lomax: ${issue}`);
		});

		test('the agenda is put in order, and what stands in it begins one after the other', async ({ as }) => {
			const ada = await as('Ada', options);
			await open(ada, `${places.meeting}/agenda`);
			const at = await ada.locator(`input[value="${issue}"]`).getAttribute('name');
			const next = Number(/\d+/.exec(at!)) + 1;
			await ada.locator(`[name="agenda.${next}.title"]`).fill('Welcome');
			await ada.locator(`[name="agenda.${next}.minutes"]`).fill('15');
			if (script) {
				await ada.getByRole('button', { name: `Up, item ${next + 1}`, exact: true }).press('Enter');
				await expect(ada.locator('.lines li').nth(next - 1)).toContainText('10:00');
			} else await ada.locator(`[name="agenda.${next}.place"]`).fill('0');
			await ada.getByRole('button', { name: 'Save the agenda' }).click();
			await expect(ada).toHaveURL(/#agenda$/);
			await expect(main(ada).locator('#agenda li').first()).toContainText(/10:00\s*Welcome/);
			await expect(main(ada).locator('#agenda li').nth(1)).toContainText('10:15');
		});

		test('a calendar is told under a secret address, until it is ended', async ({ as }) => {
			const eve = await as('Eve', options);
			await open(eve, '/calendar');
			await eve.getByLabel('Its title and the name of the set').check();
			await eve.getByRole('button', { name: /^Make (my|a new) address$/ }).click();
			const address = await eve.getByLabel('Address of your calendar').inputValue();
			const asked = async () => {
				const answer = await fetch(address);
				return { status: answer.status, text: (await answer.text()).replaceAll('\r\n ', '') };
			};
			const { status, text } = await asked();
			expect(status).toBe(200);
			expect(text).toContain(`SUMMARY:${theme} (The Tuesday set)`);
			expect(text).toContain('DTSTART:20310114T100000Z');
			await eve.getByText('End the address').first().click();
			await eve.getByRole('button', { name: 'End it' }).click();
			await expect(eve.getByRole('button', { name: 'Make my address' })).toBeVisible();
			expect((await asked()).status).toBe(404);
		});

		test('whoever facilitates issues a briefing paper, and a member reads it and keeps to themselves that they did', async ({
			as
		}) => {
			const ben = await as('Ben', options);
			await open(ben, places.meeting);
			await ben.getByRole('link', { name: 'Write a briefing paper' }).click();
			await ben.getByLabel('Title').fill(`Before ${theme}`);
			await ben.getByLabel('What it is about').fill('Small firms answer a visit');
			await ben.getByRole('button', { name: 'Lay out a draft' }).click();
			await expect(ben).toHaveURL(/\/edit$/);
			const lesson = ben.locator('.lines li').filter({ hasText: 'Small firms answer a visit and ignore a letter' });
			await lesson.getByLabel('Why it matters for this meeting').fill('Begin with this one.');
			await ben.getByRole('button', { name: 'Keep it, and see it as readers will' }).click();
			await expect(main(ben)).toContainText('Begin with this one.');
			await ben.getByRole('button', { name: 'Issue it to the set' }).click();
			await expect(main(ben)).toContainText('Only whoever facilitates sees this');

			const eve = await as('Eve', options);
			await open(eve, places.meeting);
			await main(eve)
				.getByRole('link', { name: `Before ${theme}` })
				.click();
			await expect(main(eve).getByRole('link', { name: 'Small firms answer a visit and ignore a letter' })).toBeVisible();
			await eve.getByRole('button', { name: 'Do not keep that' }).click();
			await expect(main(eve)).toContainText('Nothing is kept of the papers that you open');
			await eve.getByRole('button', { name: 'Keep it from now on' }).click();
			await expect(main(eve)).toContainText('sees that you opened this paper');
		});

		test('the rest of the run moves to another day and hour, and whoever had answered is asked again', async ({ as }) => {
			const grace = await as('Grace', options);
			await open(grace, places.meeting);
			await grace.getByRole('link', { name: 'Change the rest of its run' }).click();
			await grace.getByLabel('Day of the week').selectOption({ label: 'Thursday' });
			await grace.getByLabel('From').fill('14:30');
			await grace.getByRole('button', { name: 'Change these 2 meetings' }).click();
			await expect(main(grace)).toContainText('13 March 2031, 14:30');
			const eve = await as('Eve', options);
			await open(eve, places.meeting);
			await expect(main(eve)).toContainText('Thursday 16 January 2031, 14:30 to 17:00');
			await expect(main(eve)).toContainText('You said that you join by telephone, before it was moved.');
		});

		test('one meeting is called off, says so everywhere, and takes place after all', async ({ as }) => {
			const ben = await as('Ben', options);
			await open(ben, `${places.meeting}/edit`);
			await ben.getByText('It will not take place').click();
			await ben.getByLabel('Why, if there is something to say').fill('The library is closed.');
			await ben.getByRole('button', { name: 'Call it off' }).click();
			await expect(main(ben)).toContainText('This meeting does not take place');
			const eve = await as('Eve', options);
			await open(eve, places.meeting);
			await expect(main(eve)).toContainText('The library is closed.');
			await eve.getByRole('button', { name: 'It takes place after all' }).click();
			await expect(main(eve)).not.toContainText('does not take place');
		});
	});
