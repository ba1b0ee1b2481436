import type { Page } from '@playwright/test';
import { goTo } from './go-to';
import type { CastName } from './example';
import { expect, test } from './workspace';

/** The five-minute tour: the whole loop, each step as the person whose step it is; with script and without any. */
for (const script of [true, false])
	test.describe(`the tour, ${script ? 'in a browser with script' : 'without script'}`, () => {
		test.describe.configure({ mode: 'serial' });
		const mark = script ? 'zqlively' : 'zqplain';
		const said = `They asked for the ${mark} bus on the first morning, and nobody had ridden it.`;
		const title = `Ride the ${mark} bus once before the first day`;
		const undertaken = `Ride the ${mark} bus with the next starter`;
		const places = { entry: '', session: '', lesson: '', meeting: '', action: '', practice: '' };

		type As = (name: CastName, options?: object) => Promise<Page>;
		const seat = (as: As, name: CastName) => as(name, { javaScriptEnabled: script });
		const open = (page: Page, path: string) => (script ? goTo(page, path) : page.goto(path));
		const here = (page: Page) => new URL(page.url()).pathname;
		const main = (page: Page) => page.getByRole('main');
		/** Opens a fold where it is not open already. */
		const unfold = async (page: Page, summary: string) => {
			const fold = page.locator('details', { has: page.locator(`> summary`, { hasText: summary }) }).first();
			if ((await fold.getAttribute('open')) === null) await fold.locator('> summary').click();
		};

		test('Ada logs what she learned; only she can read it', async ({ as }) => {
			const page = await seat(as, 'Ada');
			await open(page, '/today');
			await page.getByRole('link', { name: 'Log learning' }).first().click();
			await page.locator('[name=text]').fill(`${said}\n\nShe rang me on 01632 960 123 from the stop.`);
			await page.getByRole('radio', { name: 'Visit' }).check({ force: true });
			await page.getByRole('button', { name: 'Keep this entry' }).click();
			await expect(page).toHaveURL(/\/learning-file\/entries\/[a-z0-9]{26}$/);
			places.entry = here(page);
			await expect(main(page)).toContainText(said);
			await expect(main(page)).toContainText(/Only you can read this/);
		});

		test('Farid, her supervisor, does not see it yet, and nobody else does', async ({ workspace }) => {
			for (const name of ['Farid', 'Grace', 'Dina', 'Robin', 'Eve'] as const)
				expect([name, (await (await workspace.reader(name)).get(places.entry)).status]).toEqual([name, 404]);
		});

		test('she plans a supervision with Farid and brings the entry', async ({ as, allow }) => {
			allow(/status of 400/);
			const page = await seat(as, 'Ada');
			await open(page, '/supervision');
			await page.getByRole('link', { name: 'Plan a session' }).first().click();
			await expect(page.getByRole('radio', { name: 'Farid Rahimi' })).toBeChecked();
			await page.getByRole('button', { name: 'Plan the session' }).click();
			await expect(page).toHaveURL(/\/supervision\/[a-z0-9]{26}$/);
			places.session = here(page);
			const entry = page.locator('select[name=entry]');
			await entry.selectOption({ value: places.entry.split('/').at(-1)! });
			await page.getByRole('button', { name: 'Bring it' }).click();
			// Her words open to Farid with this, so the check shows her the telephone number first.
			await expect(page.locator('main mark').filter({ hasText: '01632 960 123' })).toBeVisible();
			await page.getByRole('button', { name: 'Let them read it as it is' }).click();
			await expect(page.locator(`main a[href="${places.entry}"]`)).toBeVisible();
		});

		test('Farid reads what she brought, writes the record and agrees an action with her', async ({ as }) => {
			const page = await seat(as, 'Farid');
			await open(page, places.session);
			await page.locator(`main a[href="${places.entry}"]`).click();
			await expect(main(page)).toContainText(said);
			await open(page, places.session);
			await unfold(page, 'Write down what was said');
			await page.locator('[name=record]').fill('We spoke about who has done the journey.');
			await page.getByRole('button', { name: 'Save the record' }).click();
			// What is being written can be read in the editor too: only the address tells that it is saved.
			await expect(page).toHaveURL(/#record$/);
			await expect(main(page).getByText('We spoke about who has done the journey.').first()).toBeVisible();
			await unfold(page, 'Agree an action');
			const form = page.getByRole('form', { name: 'Agree an action' });
			await form.getByLabel('What will be done?').fill(undertaken);
			await form.getByLabel('Who', { exact: true }).selectOption({ label: 'Ada Marsh' });
			await form.getByLabel('By when').fill(inDays(14));
			await form.getByLabel('How will we know?').fill('The journey was made once.');
			await form.getByRole('button', { name: 'Agree the action' }).click();
			const action = main(page).getByRole('link', { name: undertaken });
			await expect(action.first()).toBeVisible();
			places.action = (await action.first().getAttribute('href'))!;
		});

		test('Ada promotes a passage: the check marks the telephone number, and she is not named', async ({ as }) => {
			const page = await seat(as, 'Ada');
			await open(page, places.entry);
			await page.getByRole('link', { name: 'Promote a passage' }).click();
			if (script) await unfold(page, 'Or tick whole paragraphs');
			for (const paragraph of await page.locator('[name=paragraphs]').all()) await paragraph.check();
			await page.getByRole('button', { name: 'Go on to the wording' }).click();
			await expect(main(page).locator('mark', { hasText: '01632 960 123' }).first()).toBeVisible();
			await expect(page.locator('[name=whatHappened]')).not.toHaveValue(/01632 960 123/);
			await page.locator('[name=title]').fill(title);
			const branch = page.locator('[name=place] option', { hasText: 'Keeping a job' });
			await page.locator('[name=place]').selectOption((await branch.getAttribute('value'))!);
			await unfold(page, 'Objective, client group');
			await page.locator('[name=objectives]').first().check();
			await page.getByRole('checkbox', { name: /staff/i }).check();
			await page.getByRole('radio', { name: 'No', exact: true }).check();
			await page.getByRole('button', { name: 'Make the lesson' }).click();
			await expect(page).toHaveURL(/\/tree\/lessons\/[a-z0-9]{26}/);
			places.lesson = here(page);
			await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
		});

		test('Grace finds the lesson on the tree without its author, and says that she has seen it too', async ({ as }) => {
			const page = await seat(as, 'Grace');
			await open(page, '/tree');
			if (script)
				await main(page)
					.getByRole('treeitem', { name: /Keeping a job/ })
					.press('ArrowRight');
			else await unfold(page, 'Keeping a job');
			await main(page)
				.getByRole(script ? 'treeitem' : 'link', { name: title })
				.click();
			await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
			await expect(main(page)).not.toContainText(/Ada|Marsh|01632/, { useInnerText: true });
			await unfold(page, 'I have seen this too');
			await page
				.getByRole('form', { name: 'I have seen this too' })
				.locator('[name=words]')
				.fill('Twice this spring, at the other depot.');
			await page.getByRole('form', { name: 'I have seen this too' }).locator('[name=where]').fill('The other depot');
			await page.getByRole('button', { name: 'I have seen this too' }).click();
			await expect(main(page)).toContainText('Twice this spring');
			await expect(main(page)).toContainText('Grace Lomax', { useInnerText: true });
		});

		test('Ben plans a meeting of the Tuesday set, writes its note and finalises it', async ({ as }) => {
			const page = await seat(as, 'Ben');
			await open(page, '/sets');
			await main(page).getByRole('link', { name: 'The Tuesday set' }).first().click();
			await page
				.getByRole('link', { name: /^Plan a/ })
				.first()
				.click();
			await page.locator('[name=title]').fill(`The ${mark} journeys`);
			await page.locator('[name=day]').fill(inDays(0));
			await page.locator('[name=time]').fill('09:00');
			await page.getByRole('button', { name: 'Plan it' }).click();
			await expect(page).toHaveURL(/\/meetings\/[a-z0-9]{26}(\/agenda)?$/);
			places.meeting = here(page).replace('/agenda', '');
			await open(page, places.meeting);
			await page.locator('#add [name=text]').fill(`= We ride every ${mark} route once`);
			await page.getByRole('button', { name: 'Add note' }).click();
			await expect(main(page).getByText(`We ride every ${mark} route once`).first()).toBeVisible();
			await open(page, places.meeting);
			await page.locator('#add [name=text]').fill(`! Ask the ${mark} company for a timetable`);
			await unfold(page, 'Owner and date of an action');
			await page.locator('#add [name=person]').selectOption({ label: 'Grace Lomax' });
			await page.locator('#add [name=due]').fill(inDays(21));
			await page.getByRole('button', { name: 'Add note' }).click();
			await expect(main(page).getByText(`Ask the ${mark} company for a timetable`).first()).toBeVisible();
			await open(page, places.meeting);
			await page.getByRole('button', { name: 'Finalise the note' }).click();
			await expect(page).toHaveURL(/\/note$/);
			await expect(main(page)).toContainText(`We ride every ${mark} route once`);
			await expect(page.getByRole('link', { name: 'Save as Word' })).toBeVisible();
		});

		test('Grace has the action of that meeting; Cleo, of another set, finds nothing of it', async ({ workspace }) => {
			const [grace, cleo] = [await workspace.reader('Grace'), await workspace.reader('Cleo')];
			expect((await grace.get(`${places.meeting}/note`)).text).toContain(`${mark} company`);
			expect((await grace.get('/actions')).text).toContain(`Ask the ${mark} company`);
			expect((await cleo.get(places.meeting)).status).toBe(404);
			expect((await cleo.get(`${places.meeting}/note/word`)).status).toBe(404);
			expect((await cleo.get('/actions?whose=all')).text).not.toContain(`${mark} company`);
			const word = await grace.get(`${places.meeting}/note/word`);
			expect([word.status, word.text.startsWith('PK')]).toEqual([200, true]);
		});

		test('Ada does what she undertook, and writes down what she learned by doing it', async ({ as }) => {
			const page = await seat(as, 'Ada');
			await open(page, places.action);
			await page.locator('[name=outcome]').fill('It leaves from the other side of the road.');
			await page.getByRole('button', { name: 'It is done' }).click();
			await page.getByRole('link', { name: 'Write a line' }).click();
			await expect(page.locator('[name=text]')).toHaveValue(/other side of the road/);
			await page.getByRole('button', { name: 'Keep this entry' }).click();
			await expect(page).toHaveURL(/\/learning-file\/entries\/[a-z0-9]{26}$/);
			await expect(main(page).locator(`a[href="${places.action}"]`).first()).toBeVisible();
		});

		test('Dina sees the lesson on the objective, and saves the page for a funder', async ({ as, workspace }) => {
			const page = await seat(as, 'Dina');
			await open(page, '/objectives');
			const objective = await main(page).locator('a[href^="/objectives/"]').first().getAttribute('href');
			await open(page, objective!);
			await expect(main(page).locator(`a[href="${places.lesson}"]`).first()).toBeVisible();
			await expect(main(page)).not.toContainText(`${mark} company`);
			const word = await (await workspace.caller('Dina')).get(`${objective}/word`);
			expect([word.status, word.text.startsWith('PK')]).toEqual([200, true]);
		});

		test('Eve, of a partner body, describes what worked and offers it', async ({ as }) => {
			const page = await seat(as, 'Eve');
			await open(page, '/practices/new');
			await page.locator('[name=title]').fill(`A ${mark} timetable drawn by hand`);
			await page.getByRole('radio', { name: 'What worked' }).check();
			await page.getByRole('button', { name: 'Begin writing' }).click();
			await expect(page).toHaveURL(/\/practices\/[a-z0-9]{26}\/edit/);
			places.practice = here(page).replace('/edit', '');
			await page.locator('[name="answers.title.text"]').fill(`A ${mark} timetable drawn by hand`);
			await page.locator('[name="answers.situation.text"]').fill('Nobody could read the printed one.');
			await page.locator('[name="answers.tried.text"]').fill('We drew it together, with the shops as stops.');
			// A tick whose choice was changed is said to be left out, by style alone.
			const effect = page.getByRole('group', { name: /effect 1$/ }).first();
			await effect.getByLabel('What changed').fill('Nobody missed the first stop.');
			await effect.getByLabel('Measured: counted').check();
			await effect.getByLabel('Start not known').check();
			await expect(effect.getByText('It is left out when you save')).toBeHidden();
			await effect.getByLabel('Hoped for').check();
			await expect(effect.getByText('It is left out when you save')).toBeVisible();
			await page.getByRole('button', { name: 'Save and read it through' }).click();
			await expect(page).not.toHaveURL(/\/edit/);
			await open(page, `${places.practice}/check`);
			await page.getByRole('button', { name: 'Offer the practice' }).click();
			await expect(page).not.toHaveURL(/\/check$/);
		});

		test('signed out nobody finds it before Dina publishes it', async ({ as, signedOut }) => {
			const visitor = await signedOut({ javaScriptEnabled: script });
			await open(visitor, `/practices?words=${mark}`);
			await expect(main(visitor).getByRole('link', { name: `A ${mark} timetable` })).toHaveCount(0);

			const page = await seat(as, 'Dina');
			await open(page, '/practices/mine');
			await main(page)
				.getByRole('link', { name: `A ${mark} timetable drawn by hand` })
				.first()
				.click();
			await expect(page).toHaveURL(new RegExp(places.practice));
			await open(page, `${places.practice}/peer-check`);
			await main(page).locator('[name=person]').selectOption({ label: 'Farid Rahimi' });
			await page.getByRole('button', { name: 'Ask them' }).click();
			await expect(main(page).getByText('No longer ask')).toBeVisible();
			const colleague = await seat(as, 'Farid');
			await open(colleague, '/today');
			await main(colleague)
				.getByRole('link', { name: `Check “A ${mark} timetable drawn by hand”?` })
				.click();
			await colleague.getByText('Comment on What was tried').click();
			await colleague.locator('#s-tried [name=words]').fill('How long did it take?');
			await colleague.locator('#s-tried').getByRole('button', { name: 'Keep the comment' }).click();
			await expect(main(colleague).getByText('How long did it take?')).toBeVisible();
			await colleague.getByRole('radio', { name: 'Ready to publish' }).check();
			await colleague.getByRole('button', { name: 'Finish the check' }).click();
			await expect(main(colleague).getByRole('button', { name: 'Finish the check' })).toHaveCount(0);

			await open(page, `${places.practice}/check`);
			await expect(main(page).getByText('Ready to publish')).toBeVisible();
			await page.getByRole('radio', { name: 'Anyone' }).check();
			const gaps = page.locator('[name=declareGaps]');
			if ((await gaps.count()) > 0) await gaps.check();
			await page.getByRole('button', { name: 'Publish the practice' }).click();
			await expect(page).not.toHaveURL(/\/check$/);

			const published = main(visitor).getByRole('link', { name: `A ${mark} timetable` });
			// What is published is found once the index has it.
			await expect
				.poll(async () => {
					await open(visitor, `/practices?words=${mark}`);
					return published.count();
				})
				.toBe(1);
			await published.click();
			await expect(main(visitor)).toContainText('We drew it together');
		});

		test('Eve searches and reads what is shared with her, and nothing of what was confidential', async ({ as }) => {
			const page = await seat(as, 'Eve');
			await open(page, '/today');
			await page.locator('#find').fill(mark);
			await page.locator('#find').press('Enter');
			await expect(page).toHaveURL(/\/search\?words=/);
			await expect(main(page).locator(`a[href="${places.practice}"]`).first()).toBeVisible();
			for (const path of [places.entry, places.session, places.lesson])
				await expect(main(page).locator(`a[href="${path}"]`)).toHaveCount(0);
		});
	});

/** A day from today on, as a date field takes it. */
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
