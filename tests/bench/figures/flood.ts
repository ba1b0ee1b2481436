import autocannon from 'autocannon';
import { EMPTY_PAGE } from '../load';
import type { Group, Run, Served } from '../run';

const PAGES = 10_000;
const SIGN_INS = 1_000;
const IMPORTS = 200;
/** Connections at a time; a browser opens six. */
const AT_ONCE = 1_000;
/** Seconds for which whoever asks waits. */
const LONGEST = 120;
/** Milliseconds in which memory may come down again. */
const QUIET = 5_000;

/** What the server may say to many at once: the page, what to mend, not now (with the seconds to wait), or not ready. */
const IN_ORDER = new Set([200, 303, 400, 429, 503]);

/**
 * Ten thousand pages from a thousand connections, a thousand sign-ins and two hundred documents at once: each is answered, and a second time
 * takes no more memory than the first.
 */
export const flood: Group = {
	name: 'flood',
	async measure(run) {
		await run.serving(await run.anyWorkspace(300), async (served) => {
			const { server } = served;
			run.print('flood: memory before', 'MB', server.resident());
			for (const round of ['first', 'second']) {
				await once(run, served);
				await served.signedIn.page('/today');
				await new Promise((resolve) => setTimeout(resolve, QUIET));
				run.print(`flood: memory after the ${round}`, 'MB', server.resident());
			}
		});
	}
};

async function once(run: Run, served: Served): Promise<void> {
	const { server } = served;
	const wrong = new URLSearchParams({ email: 'nobody@grove.example', password: 'not the password at all' }).toString();
	const form = 'application/x-www-form-urlencoded';
	const pages = await flooded(served, PAGES, { method: 'GET', path: EMPTY_PAGE });
	run.print('flood: 10,000 pages, slowest of a hundred', 'ms', pages.p99);
	const tries = await flooded(served, SIGN_INS, {
		method: 'POST',
		path: '/sign-in',
		body: wrong,
		headers: { origin: server.origin, accept: 'text/html', 'content-type': form }
	});
	run.print('flood: 1,000 sign-ins, slowest of a hundred', 'ms', tries.p99);
	const began = performance.now();
	const answers = await Promise.all(Array.from({ length: IMPORTS }, (_, at) => imported(served, at)));
	inOrder(answers);
	run.print('flood: 200 documents', 'ms', performance.now() - began);
	run.print('flood: documents that were read', 'share', answers.filter((status) => status === 200).length / IMPORTS);
}

async function flooded({ server }: Served, amount: number, request: autocannon.Request): Promise<{ readonly p99: number }> {
	const result = await autocannon({
		url: server.origin,
		connections: Math.min(AT_ONCE, amount),
		amount,
		timeout: LONGEST,
		requests: [request]
	});
	if (result.errors > 0)
		throw new Error(`${result.errors} of ${amount} were not answered, ${result.timeouts} of them within ${LONGEST} seconds.`);
	inOrder(Object.keys(result.statusCodeStats ?? {}).map(Number));
	return { p99: result.latency.p99 };
}

async function imported({ server, signedIn }: Served, at: number): Promise<number> {
	const body = new FormData();
	body.append('file', new File([`# Summary\n\nDocument ${at}. ${'Ring employers back. '.repeat(2_000)}`], `${at}.md`));
	const headers = { cookie: signedIn.cookie, origin: server.origin, accept: 'text/html' };
	const answer = await fetch(`${server.origin}/practices/import?/look`, { method: 'POST', body, headers, redirect: 'manual' });
	await answer.arrayBuffer();
	return answer.status;
}

/** @throws where the server said anything else */
function inOrder(statuses: readonly number[]): void {
	const other = statuses.filter((status) => !IN_ORDER.has(status));
	if (other.length > 0) throw new Error(`Answered ${[...new Set(other)].join(', ')}.`);
}
