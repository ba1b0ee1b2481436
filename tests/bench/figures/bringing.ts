import { strToU8, zipSync } from 'fflate';
import { setTimeout as sleep } from 'node:timers/promises';
import { spread } from '../figure';
import { EMPTY_PAGE, timeOfPages, warmUp } from '../load';
import type { Group, Run, Served } from '../run';
import { Invented } from '../workspace/invented';

const MOST = 2_000;
const BEFORE = 300;
/** Milliseconds between two pages of whoever does something else meanwhile. */
const BETWEEN = 20;
const by = new Invented(23);

/** How long others may wait for the library at its far end, as a multiple of the empty page's p50. */
const AIM = 200;

/** Two thousand practices brought in at once, as documents and as rows: how fast, with how much memory, and how long others wait. */
export const bringing: Group = {
	name: 'bringing',
	async measure(run) {
		const count = Math.min(MOST, run.options.n);
		await run.serving(await run.workspace('practices'), async (served) => {
			await warmUp(served.signedOut, [EMPTY_PAGE]);
			const empty = await timeOfPages(served.signedOut, Array<string>(BEFORE).fill(EMPTY_PAGE));
			const { text } = await served.signedIn.page('/practices/import/table');
			const [, template = ''] = /<option[^>]*value="([a-z0-9]{26})"/.exec(text) ?? [];
			await bring(run, served, { what: 'rows', count, empty: empty.p50, form: rows(count, template), to: 'table?/bring' });
			await bring(run, served, { what: 'documents', count, empty: empty.p50, form: documents(count), to: 'many?/begin' });
		});
	}
};

interface ToBring {
	readonly what: string;
	readonly count: number;
	readonly empty: number;
	readonly form: FormData;
	readonly to: string;
}

async function bring(
	run: Run,
	{ server, signedIn, signedOut }: Served,
	{ what, count, empty, form, to }: ToBring
): Promise<void> {
	const before = server.resident();
	const began = performance.now();
	const sent = await fetch(`${server.origin}/practices/import/${to}`, {
		method: 'POST',
		body: form,
		redirect: 'manual',
		headers: { cookie: signedIn.cookie, origin: server.origin, accept: 'text/html' }
	});
	const page = sent.headers.get('location');
	if (sent.status !== 303 || !page) throw new Error(`Bringing ${what} in answered ${sent.status}.`);
	const answered = performance.now() - began;
	const [times, library, memory] = [[] as number[], [] as number[], [] as number[]];
	for (let looks = 0; looks % 10 !== 9 || !(await signedIn.page(page)).text.includes('were gone through'); looks++) {
		times.push((await signedOut.page(EMPTY_PAGE)).took);
		library.push((await signedOut.page('/practices')).took);
		memory.push(server.resident());
		await sleep(BETWEEN);
	}
	const seconds = (performance.now() - began) / 1_000;
	const n = count;
	run.print(`bringing ${what}: sent and begun`, 'ms', answered, { n });
	run.print(`bringing ${what}`, 'practices/s', count / seconds, { n });
	run.print(`bringing ${what}: empty page meanwhile`, 'ms', spread(times), { n, ofEmptyPage: spread(times).p50 / empty });
	const others = spread(library);
	run.print(`bringing ${what}: library meanwhile`, 'ms', others, { n, ofEmptyPage: others.p99 / empty, aim: AIM });
	run.print(`bringing ${what}: memory above before`, 'MB', Math.max(...memory) - before, { n });
}

function rows(count: number, template: string): FormData {
	const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
	const lines = Array.from({ length: count }, (_, at) => [`Row ${at} ${by.prose(30)}`, by.prose(600)].map(cell).join(','));
	const form = new FormData();
	form.append('file', new File([], ''));
	form.append('csv', ['Title of the practice,Summary', ...lines].join('\n'));
	form.append('template', template);
	form.append('columns.0', 'title');
	form.append('columns.1', 'summary');
	form.append('whole', 'yes');
	return form;
}

function documents(count: number): FormData {
	const one = (at: number): string =>
		`# Title of the practice\n\nDocument ${at} ${by.prose(30)}\n\n# Summary\n\n${by.prose(1_500)}\n\n# Objectives\n\n${by.prose(1_500)}\n`;
	const archive = zipSync(Object.fromEntries(Array.from({ length: count }, (_, at) => [`${at}.md`, strToU8(one(at))])));
	const form = new FormData();
	form.append('file', new File([archive as BlobPart], 'county.zip'));
	return form;
}
