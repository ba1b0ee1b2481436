import { join } from 'node:path';
import { systemClock } from '#lib/domain/shared/clock';
import type { Id } from '#lib/domain/shared/ids';
import { collections } from '../collections';
import { readConfig, type Config } from '../config';
import { makeLog } from '../log';
import type { SearchIndex } from '../search/port';
import type { BlobTotals } from '../store/blobs';
import { openLowdbStore, readingFiles, type LowdbStore } from '../store/lowdb';
import { openPostgresStore, type PostgresStore } from '../store/postgres';

export type CommandStore = LowdbStore | PostgresStore;

/** The commands search nothing: their index holds nothing. */
const noIndex: SearchIndex = {
	load: async () => {},
	apply: async () => {},
	search: () => Promise.reject(new Error('The command line searches nothing.')),
	related: () => Promise.reject(new Error('The command line searches nothing.')),
	close: async () => {}
};

/** Runs something on the workspace that the settings name, and closes it again. `reading`: beside a running server. */
export async function withStore<R>(
	run: (store: CommandStore, config: Config) => Promise<R>,
	mode: 'reading' | 'alone' = 'alone'
): Promise<R> {
	const config = readConfig();
	const store = config.databaseUrl
		? await openAt(config.databaseUrl, config, mode)
		: await openAt(join(config.dataDir, 'store'), config, mode);
	try {
		return await run(store, config);
	} finally {
		await store.close();
	}
}

/** A store at an address of a database, or in a folder. */
export function openAt(place: string, { secret }: Config, mode: 'reading' | 'alone' = 'alone'): Promise<CommandStore> {
	const log = makeLog('error');
	const common = { collections, clock: systemClock, log, secret };
	if (/^postgres(ql)?:\/\//.test(place)) return openPostgresStore({ ...common, url: place });
	return openLowdbStore({ ...common, dir: place, search: noIndex, ...(mode === 'reading' ? { files: readingFiles } : {}) });
}

interface Content {
	readonly records: Readonly<Record<string, { readonly current: number }>>;
	readonly files?: BlobTotals;
	/** Files whose bytes could not be read. */
	readonly unreadable: readonly Id[];
}

/** "3 lessons"-like lines of what a workspace holds, most first; then its files, and which of them could not be read. */
export function contentLines({ records, files, unreadable }: Content): string {
	const kinds = Object.entries(records)
		.filter(([, { current }]) => current > 0)
		.sort(([, a], [, b]) => b.current - a.current)
		.map(([kind, { current }]) => `  ${String(current).padStart(7)}  ${kind}`);
	const held = files && files.blobs > 0 ? [`  ${String(files.blobs).padStart(7)}  files, ${megabytes(files.bytes)} MB`] : [];
	const missing = unreadable.map((id) => `Damaged: the file blobs/${id} could not be read and is not in it.`);
	return [...kinds, ...held, ...missing].join('\n');
}

const megabytes = (bytes: number): string => (bytes / (1 << 20)).toFixed(1);

/** The one word a command takes, or an error that says which is missing. */
export function theWord(words: readonly string[], name: string): string {
	const [word] = words;
	if (!word || words.length > 1) throw new Error(`Give one ${name}. See npm run grove -- --help`);
	return word;
}
