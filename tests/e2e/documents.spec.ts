import { readFile } from 'node:fs/promises';
import { writeDocument } from '../corpora/minutes/write-documents';
import type { Caller } from './caller';
import { setUp, signIn } from './example';
import { wideAndLight, faultsAtEachWidth, faultsOfFocus } from './faults-on-page';
import { goTo } from './go-to';
import { startServer, type Server } from './server';
import { expect, test } from './workspace';

/** Somebody with so many long entries, on a server of their own. */
async function withFileOf(entries: number, look: (robin: Caller, server: Server) => Promise<void>): Promise<void> {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		const robin = await signIn(server.origin);
		const text = 'We tried the **short checklist** at the first meeting.\n\n- one thing\n- another\n\n'.repeat(60);
		for (let entry = 0; entry < entries; entry++)
			expect((await robin.post('/learning-file/log?/keep', { text, day: '2026-01-05' })).status).toBe(303);
		await look(robin, server);
	} finally {
		await server.stop();
	}
}

const WORD = '/learning-file/export/word';

test('pages and the watchdog are answered while a long Word file is made', () =>
	withFileOf(40, async (robin) => {
		let made = false;
		const file = robin.get(WORD).finally(() => (made = true));
		let answered = 0;
		while (!made) {
			for (const path of ['/health', '/learning-file']) expect((await robin.get(path)).status).toBe(200);
			if (!made) answered++;
		}
		expect((await file).headers['content-type']).toContain('wordprocessingml');
		// Made in between, the file would hold up the first of them until it is done.
		expect(answered).toBeGreaterThan(3);
	}));

test('whoever asks for a Word file when many are being made is told to come back, and then gets it', () =>
	withFileOf(10, async (robin) => {
		const asked = await Promise.all(Array.from({ length: 30 }, () => robin.get(WORD)));
		const refused = asked.filter(({ status }) => status === 503);
		expect(refused.length).toBeGreaterThan(0);
		for (const { text } of refused) expect(text).toContain('Several Word files are being made at the moment. Wait a minute');
		expect(asked.filter(({ status }) => status === 200).length + refused.length).toBe(30);
		expect((await robin.get(WORD)).status).toBe(200);
	}));

test('the picture of the tree is saved as a drawing that stands alone, and as an image', async ({ as }) => {
	const page = await as('Ben');
	await goTo(page, '/tree');
	const saved = page.waitForEvent('download');
	await page.getByRole('link', { name: 'Save the picture' }).click();
	const drawing = await readFile(await (await saved).path(), 'utf8');
	expect((await saved).suggestedFilename()).toMatch(/^Learning tree of .+\.svg$/);
	expect(drawing).toContain('<svg xmlns="http://www.w3.org/2000/svg"');
	expect(drawing).toContain('What Ben Ormerod may read of it');
	expect(drawing).not.toMatch(/href=|var\(|<title>/);

	const image = page.waitForEvent('download');
	await page.getByRole('button', { name: 'Save as PNG' }).click();
	expect((await image).suggestedFilename()).toMatch(/^Learning tree of .+\.png$/);
	const bytes = await readFile(await (await image).path());
	expect(bytes.subarray(1, 4).toString()).toBe('PNG');
	expect(Math.max(bytes.readUInt32BE(16), bytes.readUInt32BE(20))).toBe(3_200);
});

test('pressing the hollow of a bud or its code opens the lesson', async ({ as }) => {
	const page = await as('Ben');
	for (const part of ['.is-noticed .open', '.key']) {
		await goTo(page, '/tree');
		// Where its middle is, whatever is drawn there.
		await page.locator(`.tree ${part}`).first().click({ force: true });
		await expect(page).toHaveURL(/\/tree\/lessons\//);
	}
});

test('a coordinator brings in the county’s practice as Word beside others, looks it through by keyboard and publishes it after a colleague’s check', async ({
	as
}) => {
	const county = await writeDocument('docx', await readFile('tests/corpora/practices/gloucestershire.md', 'utf8'));
	const page = await as('Dina');
	const press = async (role: 'link' | 'button', name: string | RegExp) => {
		await page.getByRole(role, { name }).focus();
		await page.keyboard.press('Enter');
	};
	await goTo(page, '/practices/import');
	await press('link', 'Bring in many documents');
	await page.getByLabel('Documents, or an archive of a folder').setInputFiles([
		{ name: 'county.docx', mimeType: 'application/octet-stream', buffer: Buffer.from(county) },
		{ name: 'shopping.txt', mimeType: 'text/plain', buffer: Buffer.from('Milk and bread.') }
	]);
	await press('button', 'Bring them in');
	await expect(page.getByText('All 2 documents were gone through.')).toBeVisible();
	await expect(page.getByRole('row', { name: /county\.docx Came in .* 21 sections/ })).toBeVisible();
	await expect(page.getByRole('row', { name: /shopping\.txt Stayed out No headings/ })).toBeVisible();
	await press('link', 'Look through the drafts');
	await expect(
		page.getByRole('heading', { level: 1, name: 'Employment support across four services in one county' })
	).toBeVisible();
	await press('link', 'Read it through and publish');
	await expect(page.getByText('Every section says something.')).toBeVisible();
	// Nobody has looked at it yet: a colleague does, and no reason is needed then.
	await expect(page.getByLabel('Why is it published without a check?')).toBeVisible();
	await press('button', 'Offer the practice');
	// The page that comes takes the focus once it stands.
	await expect(page.getByRole('button', { name: 'Take the offer back' })).toBeVisible();
	await press('link', 'Peer check');
	await expect(page).toHaveURL(/\/peer-check$/);
	await page.getByLabel('Whom?').selectOption({ label: 'Ben Ormerod' });
	await press('button', 'Ask them');
	await expect(page.getByRole('listitem').filter({ hasText: 'Ben Ormerod' })).toContainText('Asked');
	const check = page.url();

	const ben = await as('Ben');
	await goTo(ben, check);
	await expect(ben.getByText('asks you to check this.')).toBeVisible();
	await ben.getByRole('radio', { name: 'Ready to publish' }).press('Space');
	await ben.getByRole('button', { name: 'Finish the check' }).press('Enter');
	await expect(ben.getByText('asks you to check this.')).toHaveCount(0);

	await goTo(page, check);
	await expect(page.getByRole('listitem').filter({ hasText: 'Ben Ormerod' })).toContainText('Ready to publish');
	await press('link', 'Read it through and publish');
	await expect(page.getByLabel('Why is it published without a check?')).toHaveCount(0);
	await press('button', 'Publish the practice');
	await expect(page).toHaveURL(/\/practices\/[a-z0-9]{26}(\/working)?$/);
	await goTo(page, '/practices/mine?state=published');
	await expect(page.getByRole('link', { name: 'Employment support across four services in one county' }).first()).toBeVisible();
});

test('pages on which practices come in stand in nobody’s way once something was read', async ({ as }) => {
	const page = await as('Dina');
	const county = Buffer.from(await writeDocument('docx', await readFile('tests/corpora/practices/gloucestershire.md', 'utf8')));
	const file = { name: 'county.docx', mimeType: 'application/octet-stream', buffer: county };
	const found: string[] = [];
	const look = async (what: string) => {
		const faults = [...(await faultsOfFocus(page)), ...(await faultsAtEachWidth(page)), ...(await faultsOfFocus(page))];
		found.push(...faults.map((fault) => `${what}, ${fault}`));
		await wideAndLight(page);
	};
	await goTo(page, '/practices/import');
	await page.locator('input[type=file]').first().setInputFiles(file);
	await page.getByRole('button', { name: 'Read it' }).click();
	await expect(page.getByRole('button', { name: /Keep/ }).first()).toBeVisible();
	await look('one');
	await goTo(page, '/practices/import/table');
	await page.getByLabel('Or paste the rows').fill('Name,Summary,Remark\nTea at ten,"Two people, one pot",odd\n,No name here,');
	await page.getByRole('button', { name: 'Look at it' }).click();
	await expect(page.getByRole('button', { name: 'Look again' })).toBeVisible();
	await look('a table');
	await goTo(page, '/practices/import/many');
	await page
		.getByLabel('Documents, or an archive of a folder')
		.setInputFiles([file, { ...file, name: 'shopping.txt', buffer: Buffer.from('Milk.') }]);
	await page.getByRole('button', { name: 'Bring them in' }).click();
	await expect(page.getByText('All 2 documents were gone through.')).toBeVisible();
	await look('many');
	expect(found).toEqual([]);
});
