import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Caller } from './caller';
import { ROBIN, setUp, signIn } from './example';
import { startServer } from './server';
import { expect, test } from './workspace';

/** How the server behaves for whoever looks after it. */

for (const signal of ['SIGTERM', 'SIGKILL'] as const)
	test(`what was acknowledged is there after ${signal}, and so is the session`, async () => {
		const dir = mkdtempSync(join(tmpdir(), 'grove-e2e-kept-'));
		try {
			const before = await startServer({ DATA_DIR: dir });
			await setUp(before, 'empty');
			const robin = await signIn(before.origin);
			const kept = await robin.post('/learning-file/log?/keep', { text: 'zq-kept across an end', day: '2026-01-05' });
			expect(kept.status).toBe(303);
			expect(await before.stop(signal)).toBe(signal === 'SIGTERM' ? 0 : null);
			await expect(fetch(before.origin)).rejects.toThrow();

			const after = await startServer({ DATA_DIR: dir });
			try {
				expect(after.said()).not.toContain('ready to be set up');
				const again = new Caller(after.origin, robin.cookies);
				expect((await again.get(kept.to)).text).toContain('zq-kept across an end');
				await expect.poll(async () => (await again.get('/search?words=across')).text).toContain(kept.to);
			} finally {
				await after.stop();
			}
		} finally {
			rmSync(dir, { recursive: true, force: true });
		}
	});

test('the secret in the data folder can be read by its owner only', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'grove-e2e-kept-'));
	const server = await startServer({ DATA_DIR: dir });
	try {
		expect(readdirSync(dir)).toContain('secret');
		expect(statSync(join(dir, 'secret')).mode & 0o077).toBe(0);
	} finally {
		await server.stop();
		rmSync(dir, { recursive: true, force: true });
	}
});

test('the log is one JSON object a line, and holds nothing that anybody wrote, looked for or is called', async () => {
	const server = await startServer();
	try {
		await setUp(server, 'empty');
		const robin = await signIn(server.origin);
		const { to } = await robin.post('/learning-file/log?/keep', { text: 'zq-private\n{"level":60}', day: '2026-01-05' });
		await robin.get('/search?words=zq-looked-for');
		await robin.get(to);
		await robin.post('/sign-in', { ...ROBIN, password: 'zq-wrong' });
		await robin.get('/nowhere/zq-address');
		const lines = server
			.said()
			.split('\n')
			.filter((line) => line.startsWith('{'));
		expect(lines.length).toBeGreaterThan(5);
		for (const line of lines) expect(JSON.parse(line)).toHaveProperty('time');
		expect(server.said()).not.toMatch(/zq-|robin@|Robin|lantern/);
		expect(server.said()).not.toContain(to.split('/').at(-1));
	} finally {
		await server.stop();
	}
});

test('with no file left that it may open the server lives, and answers again once it may (X13)', async () => {
	const server = await startServer();
	const [link] = /\/_app\/immutable\/[^"]+\.js/.exec(await (await fetch(`${server.origin}/setup`)).text())!;
	const asset = () => fetch(server.origin + link!).then((answer) => answer.arrayBuffer());
	const filesOpen = () => readdirSync(`/proc/${server.pid}/fd`).length;
	const mayOpen = (most: string) => execFileSync('prlimit', ['--pid', String(server.pid), `--nofile=${most}:`]);
	try {
		const whole = (await asset()).byteLength;
		// Room for a connection or two, and none for what they ask for.
		mayOpen(String(filesOpen() + 3));
		const asked = await Promise.allSettled(Array.from({ length: 30 }, asset));
		expect(asked.some(({ status }) => status === 'rejected')).toBe(true);
		mayOpen('4096');
		await expect.poll(async () => (await asset()).byteLength).toBe(whole);
		expect(readdirSync('/proc')).toContain(String(server.pid));
	} finally {
		await server.stop();
	}
});

test('a watchdog learns that all is well, whether mail goes out and how much of search is ready, and nothing else', async ({
	workspace
}) => {
	const { status, text } = await new Caller(workspace.origin).get('/health', { accept: '*/*' });
	expect([status, text]).toEqual([200, '{"status":"ok","mail":"off","searchReady":100}']);
});
