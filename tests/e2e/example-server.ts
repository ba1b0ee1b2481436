import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOfRun, onceARun } from '../once-a-run';
import { laidOutDatabase } from '../postgres-server';
import { setUp } from './example';
import { startServer, type Server } from './server';

export type Engine = 'embedded' | 'postgres';

/** Where the workers of one run of browser tests keep the example that they copy. */
export const preparedIn = (engine: Engine, run?: number): string => folderOfRun(`example-${engine}`, run);

/** The settings of a server that has the example workspace: a data folder and, on PostgreSQL, a database, both of its own. */
export interface ExampleFiles {
	readonly settings: { readonly DATA_DIR: string; readonly DATABASE_URL?: string };
	remove(): void;
}

/** A copy of the example workspace, which is set up once a run: that takes longer than most tests do. */
export async function exampleFiles(engine: Engine): Promise<ExampleFiles> {
	const prepared = preparedIn(engine);
	const data = join(prepared, 'data');
	const settings: { DATABASE_URL?: string } = {};
	if (engine === 'postgres') settings.DATABASE_URL = await laidOutDatabase((url) => prepare(prepared, { DATABASE_URL: url }));
	else await onceARun(prepared, () => prepare(prepared).then(() => 'prepared'));
	const dir = mkdtempSync(join(tmpdir(), 'grove-e2e-'));
	cpSync(data, dir, { recursive: true });
	return { settings: { DATA_DIR: dir, ...settings }, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

async function prepare(prepared: string, settings: Record<string, string> = {}): Promise<void> {
	const data = join(prepared, 'data');
	mkdirSync(data, { recursive: true });
	const server = await startServer({ DATA_DIR: data, ...settings });
	try {
		await setUp(server, 'example');
	} finally {
		await server.stop();
	}
}

/** The built server with the example workspace, all of which goes with it. */
export async function startExample(engine: Engine): Promise<Server> {
	const files = await exampleFiles(engine);
	const server = await startServer(files.settings);
	const stop = async (signal?: 'SIGTERM' | 'SIGKILL') => {
		const code = await server.stop(signal);
		files.remove();
		return code;
	};
	return { ...server, stop };
}
