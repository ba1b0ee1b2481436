import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { systemClock } from '#lib/domain/shared/clock';
import { collections } from '#lib/server/collections';
import { openLowdbStore } from '#lib/server/store/lowdb';
import { openPostgresStore } from '#lib/server/store/postgres';
import { say } from '../figure';
import type { Engine } from '../options';
import { commitsOf, type Content, type Made } from './commits';
import { makeGround } from './ground';
import { noSearch } from './no-search';

/** A workspace on disk or in a database, ready for a server to start on. */
export interface BenchWorkspace {
	readonly n: number;
	readonly engine: Engine;
	/** The server's data folder; goes with {@link sweep}. */
	readonly dataDir: string;
	readonly databaseUrl: string | null;
	readonly made: Made;
	/** Milliseconds that making it took, inventing its texts included. */
	readonly took: number;
	/** Takes away the folder, and the database server where there is one. */
	sweep(): Promise<void>;
}

const log = { info() {}, warn() {}, error: (details: object, message: string) => say(`${message} ${JSON.stringify(details)}`) };

/** Makes a workspace of N practices, and for the mix of everything else in proportion. The same N makes the same texts. */
export async function makeWorkspace(n: number, engine: Engine, content: Content): Promise<BenchWorkspace> {
	const began = Date.now();
	const dataDir = await mkdtemp(join(tmpdir(), 'grove-bench-'));
	const database = engine === 'postgres' ? await ownDatabase() : null;
	const made: Made = { practices: [], entries: [], meetings: [], actions: [], lessons: [], branches: [] };
	const sweep = async (): Promise<void> => {
		await database?.stop();
		await rm(dataDir, { recursive: true, force: true });
	};
	try {
		const commits = commitsOf(await makeGround(n, content === 'met' ? 'all' : 'two'), n, content, made);
		const store = database
			? await openPostgresStore({ url: database.url, collections, clock: systemClock, log, secret: 'bench' })
			: await openEmbedded(join(dataDir, 'store'));
		try {
			await store.importAll(commits);
		} finally {
			await store.close();
		}
	} catch (trouble) {
		await sweep();
		throw trouble;
	}
	const took = Date.now() - began;
	say(`Made a workspace of ${n} practices (${content}, ${engine}) in ${(took / 1_000).toFixed(0)} s.`);
	return { n, engine, dataDir, databaseUrl: database?.url ?? null, made, took, sweep };
}

async function openEmbedded(dir: string) {
	await mkdir(dir, { recursive: true });
	return openLowdbStore({ dir, collections, clock: systemClock, log, secret: 'bench', search: noSearch });
}

/** A PostgreSQL server of the bench's own, with the durability it would have in earnest. */
async function ownDatabase(): Promise<{ url: string; stop: () => Promise<void> }> {
	const { startServer } = await import('../../postgres-server');
	const server = await startServer();
	return { url: await server.database(), stop: () => server.stop() };
}
