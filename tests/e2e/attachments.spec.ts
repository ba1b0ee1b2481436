import { strFromU8, unzipSync } from 'fflate';
import { docx, exifOfTelephone, jpeg, pdf, png } from '../attached-files';
import type { Caller } from './caller';
import { goTo } from './go-to';
import { expect, test, type Workspace } from './workspace';

const idIn = (path: string): string => /[a-z0-9]{26}/.exec(path)?.[0] ?? '';
const freshForm = (): string =>
	Array.from({ length: 26 }, () => 'abcdefghijkmnpqrstuvwxyz'[Math.floor(Math.random() * 24)]).join('');
const photo = (): File => new File([jpeg(exifOfTelephone())], 'desk at the window.jpg');
const plan = (words = 'A plan for the first week.'): File => new File([docx([words])], 'plan.docx');

/** An entry of Ada's with these files, sent with the form as a page without script does. */
async function entryWith(ada: Caller, ...files: File[]): Promise<{ entry: string; files: string[] }> {
	const wish = {
		text: 'We looked at the rota together, and the morning was quiet.',
		day: '2026-01-05',
		draft: freshForm(),
		files
	};
	const { status, to } = await ada.send('/learning-file/log?/keep', wish);
	expect(status).toBe(303);
	const { text } = await ada.get(to);
	return { entry: idIn(to), files: [...new Set([...text.matchAll(/\/attachments\/([a-z0-9]{26})/g)].map(([, id]) => id!))] };
}

async function somebody({ caller }: Workspace) {
	return { ada: await caller('Ada'), grace: await caller('Grace'), farid: await caller('Farid') };
}

test.describe('a file', () => {
	test('is sent to its reader as what it is, and runs nowhere (H01, H02, H05)', async ({ workspace }) => {
		const { ada } = await somebody(workspace);
		const text = new File(['<script>alert(1)</script>'], 'a"b;\u202Ec/../../x.html.txt');
		const { entry, files } = await entryWith(ada, photo(), text);
		const [picture, saved] = await Promise.all(
			files.map((file) => ada.get(`/learning-file/entries/${entry}/attachments/${file}`))
		);
		expect(picture!.headers).toMatchObject({
			'content-type': 'image/jpeg',
			'content-disposition': expect.stringMatching(/^inline; /)
		});
		expect(saved!.headers).toMatchObject({
			'content-type': 'text/plain; charset=utf-8',
			'content-disposition': `attachment; filename="x.html.txt"; filename*=UTF-8''x.html.txt`
		});
		for (const { headers, status } of [picture!, saved!]) {
			expect(status).toBe(200);
			expect(headers['x-content-type-options']).toBe('nosniff');
			expect(headers['content-security-policy']).toMatch(/default-src 'none'.*sandbox/);
			expect(headers['cache-control']).toContain('no-store');
		}
		expect(picture!.text).not.toContain('GPS');
	});

	test('is closed on every method to whoever may not read its entry (H04, B12)', async ({ workspace }) => {
		const { ada, grace, farid } = await somebody(workspace);
		const { entry, files } = await entryWith(ada, photo());
		const address = `/learning-file/entries/${entry}/attachments/${files[0]}`;
		const asks = (who: Caller, method = 'GET', headers = {}) =>
			who.ask(address, { method, headers: { accept: '*/*', ...headers } });
		const ways = (who: Caller) =>
			Promise.all([
				asks(who),
				asks(who, 'HEAD'),
				asks(who, 'GET', { range: 'bytes=0-3' }),
				asks(who, 'GET', { 'if-none-match': `"${files[0]}"` }),
				asks(who, 'GET', { range: 'bytes=999999-' })
			]);
		expect((await ways(ada)).map(({ status }) => status)).toEqual([200, 200, 206, 304, 416]);
		for (const other of [grace, farid])
			expect((await ways(other)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404]);
		const { Caller: Stranger } = await import('./caller');
		expect((await ways(new Stranger(workspace.origin))).map(({ status }) => status)).toEqual([401, 401, 401, 401, 401]);
		// Under another's entry, and as part of a shared wording, it is not there either.
		expect((await ada.get(`/learning-file/shared/${entry}/attachments/${files[0]}`)).status).toBe(404);
		await ada.post(`/learning-file/entries/${entry}/open?/open`);
		expect((await ways(farid)).map(({ status }) => status)).toEqual([200, 200, 206, 304, 416]);
		await ada.post(`/learning-file/entries/${entry}?/takeBack`);
		expect((await asks(farid)).status).toBe(404);
		await ada.post(`/learning-file/entries/${entry}?/delete`);
		expect((await asks(ada)).status).toBe(404);
	});

	test('of a practice opens to whoever reads the practice, once its writer saw what is found in it (H01, H04)', async ({
		workspace
	}) => {
		const { ada, grace } = await somebody(workspace);
		const { Caller: Stranger } = await import('./caller');
		const begun = await ada.get('/practices/new');
		const [, template = ''] = /name="template"[^>]*value="([^"]+)"/.exec(begun.text) ?? [];
		const practice = idIn((await ada.post('/practices/new?/draft', { title: 'A bus by hand', template })).to);
		const page = `/practices/${practice}/files`;
		const version = async () => /name="version" value="(\d+)"/.exec((await ada.get(page)).text)?.[1] ?? '';
		const wish = { draft: practice, version: await version() };
		const refused = await ada.send(`${page}?/save`, { ...wish, files: [new File(['<svg/>'], 'drawing.svg')] });
		expect([refused.status, refused.text]).toEqual([
			400,
			expect.stringContaining('drawing.svg: Files of this kind are not taken')
		]);
		const sent = await ada.send(`${page}?/save`, { ...wish, files: [plan('Ring 07700 900123 on Monday.'), photo()] });
		expect([sent.status, sent.to]).toEqual([303, page]);
		const { text } = await ada.get(page);
		expect(text).toContain('<mark>07700 900123</mark>');
		const blobs = [...new Set([...text.matchAll(/\/attachments\/([a-z0-9]{26})/g)].map(([, id]) => id!))];
		const asks = (who: Caller) =>
			Promise.all(blobs.map(async (blob) => (await who.ask(`/practices/${practice}/attachments/${blob}`)).status));
		expect(await asks(ada)).toEqual([404, 404]);
		const files = [...text.matchAll(/name="files" value="([a-z0-9]{26})"/g)].map(([, id]) => id!);
		await ada.post(`${page}?/attach`, { files });
		expect([await asks(ada), await asks(grace), await asks(new Stranger(workspace.origin))]).toEqual([
			[200, 200],
			[404, 404],
			[404, 404]
		]);
		expect((await ada.get(`/practices/${practice}/working`)).text).toContain(`src="/practices/${practice}/attachments/`);
	});

	test('that is refused says why, and what was typed and sent besides is still there (H01–H03)', async ({ workspace }) => {
		const { ada } = await somebody(workspace);
		const draft = freshForm();
		const wish = { text: 'zq-refused line', day: '2026-01-05', draft };
		const files = [plan(), new File(['<svg/>'], 'drawing.svg'), new File([png(50_000, 50_000)], 'huge.png')];
		const { status, text } = await ada.send(`/learning-file/log?/keep&draft=${draft}`, { ...wish, files });
		expect(status).toBe(400);
		for (const words of [
			'zq-refused line',
			'plan.docx',
			'drawing.svg: Files of this kind are not taken',
			'huge.png: This picture has 50,000 by 50,000'
		])
			expect(text).toContain(words);
		expect((await ada.get('/learning-file')).text).not.toContain('zq-refused');
		const kept = await ada.send(`/learning-file/log?/keep&draft=${draft}`, wish);
		expect((await ada.get(kept.to)).text).toContain('plan.docx');
	});

	test('larger than may be sent, and one cut off on its way, leave nothing (H06)', async ({ workspace }) => {
		const { ada } = await somebody(workspace);
		const form = freshForm();
		const large = await ada.send(`/learning-file/drafts/${form}/attachments`, {
			file: new File([new Uint8Array(27_000_000)], 'a.txt')
		});
		expect(large.status).toBe(413);
		const over = await ada.send(`/learning-file/drafts/${form}/attachments`, {
			file: new File([new Uint8Array(11_000_000).fill(65)], 'a.txt')
		});
		expect([over.status, over.text]).toEqual([400, expect.stringContaining('Up to 10 MB')]);
		const cut = await ada.ask(`/learning-file/drafts/${form}/attachments`, {
			method: 'POST',
			headers: { origin: workspace.origin, 'content-type': 'multipart/form-data; boundary=x' },
			body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.txt"\r\n\r\nhalf a f'
		});
		expect(cut.status).toBe(400);
		expect((await ada.get(`/learning-file/log?draft=${form}`)).text).not.toContain('a.txt');
	});

	test('goes to the supervisor only after its author saw what is found in it', async ({ as, workspace }) => {
		const page = await as('Ada', { javaScriptEnabled: false });
		await page.goto('/learning-file/log');
		await page
			.getByRole('textbox', { name: 'What happened' })
			.or(page.locator('textarea[name=text]'))
			.first()
			.fill('We looked at the rota together.');
		await page.getByLabel('Choose files').setInputFiles([
			{ name: 'plan.docx', mimeType: 'text/html', buffer: Buffer.from(docx(['Sarah Ahmed, born 3 May 1987, QQ 12 34 56 C.'])) },
			{ name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('Ring 07700 900123 on Monday.')) }
		]);
		await page.getByRole('radio', { name: 'You and your supervisor' }).check();
		await page.getByRole('button', { name: 'Keep this entry' }).click();
		await expect(page).toHaveURL(/\/open$/);
		const entry = idIn(page.url());
		for (const found of ['Sarah Ahmed', '3 May 1987', '07700 900123'])
			await expect(page.locator('mark', { hasText: found })).toBeVisible();
		const farid = await workspace.caller('Farid');
		expect((await farid.get(`/learning-file/entries/${entry}`)).status).toBe(404);
		await page.getByRole('button', { name: /^Let .* read it$/ }).click();
		await expect(page).toHaveURL(new RegExp(`entries/${entry}$`));
		expect((await farid.get(`/learning-file/entries/${entry}`)).text).toContain('letter.pdf');
	});

	test('is attached by keyboard, at once, described, left out again, and there after the page was closed', async ({
		as,
		allow
	}) => {
		// The page that is refused.
		allow(/status of 400/);
		const page = await as('Ada');
		await goTo(page, '/learning-file/log');
		const chooser = page.waitForEvent('filechooser');
		const field = page.getByLabel('Choose files');
		await page.getByText('Attach files').focus();
		await page.keyboard.press('Enter');
		await field.focus();
		await page.keyboard.press('Enter');
		await (
			await chooser
		).setFiles([
			{ name: 'desk.jpg', mimeType: 'image/jpeg', buffer: Buffer.from(jpeg(exifOfTelephone())) },
			{ name: 'wrong.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf('Not this one.')) },
			{ name: 'page.html', mimeType: 'text/html', buffer: Buffer.from('<p>') }
		]);
		await expect(page.getByText('Files of this kind are not taken', { exact: false }).first()).toBeVisible();
		await page.getByLabel('What the picture shows').fill('A desk by the window');
		const wrong = page.getByRole('listitem').filter({ hasText: 'wrong.pdf' });
		await wrong.getByRole('checkbox', { name: 'Leave this file out' }).check();
		await page.waitForURL(/draft=/);
		// That something was saved stood there already when the files had come.
		const draft = async () => (await page.request.get(page.url())).text();
		await expect.poll(draft).toMatch(/name="attachments\.\d\.remove"[^>]* checked/);
		expect(await draft()).toContain('A desk by the window');
		await page.reload();
		await expect(page.getByLabel('What the picture shows')).toHaveValue('A desk by the window');
		await expect(wrong.getByRole('checkbox', { name: 'Leave this file out' })).toBeChecked();
		await page.locator('[name=text]').fill('We looked at the rota together.', { force: true });
		await page.getByRole('button', { name: 'Keep this entry' }).click();
		await page.waitForURL(/entries\/[a-z0-9]{26}$/);
		await expect(page.getByRole('img', { name: 'A desk by the window' })).toBeVisible();
		await expect(page.getByText('wrong.pdf')).toHaveCount(0);
	});

	test('that was taken out is brought back from the history, and waits there to be let in again', async ({ as, workspace }) => {
		const { ada } = await somebody(workspace);
		const { entry, files } = await entryWith(ada, plan());
		const at = `/learning-file/entries/${entry}`;
		await ada.post(`${at}/open?/open`);
		const change = { text: 'The morning was quiet.', day: '2026-01-05', version: '2', readers: 'supervisor' };
		const without = { ...change, 'attachments.0.blob': files[0]!, 'attachments.0.remove': 'on' };
		expect((await ada.send(`${at}/edit?/save`, without)).status).toBe(303);
		expect((await ada.get(`${at}/attachments/${files[0]}`)).status).toBe(404);
		const page = await as('Ada', { javaScriptEnabled: false });
		await page.goto(`${at}/history`);
		await expect(page.getByText(/plan\.docx.*can come back until/)).toBeVisible();
		await page.getByRole('button', { name: 'Bring it back' }).click();
		await expect(page).toHaveURL(/\/open$/);
		await expect(page.getByRole('heading', { name: 'plan.docx' })).toBeVisible();
		const farid = await workspace.caller('Farid');
		expect((await farid.get(at)).status).toBe(404);
		expect((await ada.get(`${at}/attachments/${files[0]}`)).status).toBe(200);
		expect((await ada.get(`${at}/history`)).text).not.toContain('Bring it back');
	});

	test('goes along when its author takes the whole file, and each format leads to it', async ({ as, workspace }) => {
		const { ada } = await somebody(workspace);
		await entryWith(ada, photo(), plan('zq words of the plan'));
		const page = await as('Ada');
		const unpacked = async (path: string) => unzipSync(await (await page.request.get(path)).body());
		const files = await unpacked('/learning-file/export/archive');
		const names = Object.keys(files);
		const place = names.find((name) => /^attachments\/2026-01-05 plan/.test(name))!;
		expect(Object.keys(unzipSync(files[place]!))).toContain('word/document.xml');
		const [word, markdown, data] = ['docx', 'md', 'json'].map(
			(ending) => files[names.find((name) => name.endsWith(`.${ending}`) && !name.includes('/'))!]!
		);
		expect(strFromU8(markdown!)).toContain(`](${encodeURI(place)})`);
		expect(strFromU8(unzipSync(word!)['word/_rels/document.xml.rels']!)).toContain(encodeURI(place));
		expect(strFromU8(data!)).toContain(place);
		expect(Object.keys(await unpacked('/learning-file/take-away/archive'))).toContain(place);
		// Nobody else's file holds it.
		const { Caller: Stranger } = await import('./caller');
		expect((await new Stranger(workspace.origin).get('/learning-file/export/archive', { accept: '*/*' })).status).toBe(401);
		const graces = await as('Grace');
		const others = unzipSync(await (await graces.request.get('/learning-file/export/archive')).body());
		expect(Object.values(others).every((bytes) => !strFromU8(bytes).includes('the morning was quiet'))).toBe(true);
	});
});
