import { join } from 'node:path';
import { countEndedSurveys, setStanding } from '#lib/domain/learning-sets';
import { sourcesGone } from '#lib/domain/learning-tree';
import { broughtGone } from '#lib/domain/supervision';
import type { Standing } from '#lib/domain/people';
import { projectStanding } from '#lib/domain/projects';
import { systemClock, type Clock } from '#lib/domain/shared/clock';
import type { Context, Store } from '#lib/domain/shared/context';
import { newId } from '#lib/domain/shared/ids';
import { collections } from './collections';
import { readConfig, type Config } from './config';
import { derivedBy } from './derivation';
import { tryToLoadExample } from './example/try-to-load';
import { daily } from './jobs/daily';
import { forgetRemoved } from './jobs/forget-removed';
import { linksGone } from './jobs/links-gone';
import { Live } from './live';
import { keepPosting, smtpCarrier } from './mail';
import { keepImporting, type Imports } from './practices';
import { makeLog, type Log } from './log';
import { openMinisearchIndex } from './search/minisearch';
import { openLowdbStore } from './store/lowdb';
import { openPostgresStore } from './store/postgres';
import type { Forgetful } from './store/forgetful';
import { isKept, percentIndexed } from './store/health';

/** What the edge is made of: one of each in a process. */
export interface App {
	readonly config: Config;
	readonly log: Log;
	readonly clock: Clock;
	readonly store: Store;
	/** What gives a person tokens besides who they are. */
	readonly standings: readonly Standing[];
	/** How much of what search may find it can find by now, of a hundred. */
	readonly searchReady: () => number;
	/** What open pages hear while others change what they show. */
	readonly live: Live;
	/** What people bring in together, gone through in the background. */
	readonly imports: Imports;
	/** Fills a new workspace with the example, as the administrator who sets it up; never fails. */
	readonly loadExample: (ctx: Context) => Promise<void>;
}

export const standings: readonly Standing[] = [projectStanding, setStanding];

let opened: Promise<App> | null = null;

/** The one composition of this process, opened at the first call. */
export const app = (): Promise<App> => (opened ??= compose());

async function compose(): Promise<App> {
	const config = readConfig();
	const log = makeLog(config.logLevel);
	const store = await openStore(config, log);
	const ground = { store, clock: systemClock, standings };
	const imports = keepImporting(ground, log);
	const ended = [keepForgetting(store, log), keepCounting(store, log), post(config, store, log), () => imports.end()];
	process.once('sveltekit:shutdown', () => {
		// First, as a job of below may wait behind what is given up.
		if (isKept(store)) store.wrapUp();
		Promise.all(ended.map((end) => end()))
			.then(() => store.close())
			.catch((trouble: unknown) => log.error({ error: String(trouble) }, 'the store did not close cleanly'));
	});
	const live = new Live({ ...ground, log });
	// Before Kit's own shutdown, which waits for every open answer.
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => live.close());
	return {
		config,
		log,
		...ground,
		searchReady: () => percentIndexed(store),
		live,
		imports,
		loadExample: (ctx) => tryToLoadExample(ctx, ground, log)
	};
}

/** Forgets what was removed long enough ago, now and daily, until the returned function is called. */
function keepForgetting(store: Store & Forgetful, log: Log): () => Promise<void> {
	const job = () =>
		forgetRemoved({ store, collections, goesAlong: [linksGone, sourcesGone, broughtGone], clock: systemClock, log });
	return daily(job, (trouble) =>
		log.error(
			{ error: trouble instanceof Error ? trouble.name : typeof trouble },
			'what was removed could not be forgotten today'
		)
	);
}

/** Counts surveys whose last day is over, now and daily, until the returned function is called: who answered what is kept no longer. */
const keepCounting = (store: Store, log: Log): (() => Promise<void>) =>
	daily(
		() => countEndedSurveys({ store, clock: systemClock, newId }),
		(trouble) =>
			log.error({ error: trouble instanceof Error ? trouble.name : typeof trouble }, 'surveys could not be counted today')
	);

/** Prepares digests and sends what waits, every minute, until the returned function is called. */
const post = (config: Config, store: Store, log: Log): (() => Promise<void>) => {
	const carrier = config.mail && smtpCarrier(config.mail);
	return keepPosting({ store, clock: systemClock, standings, origin: config.origin, carrier, log }, config.digestHour);
};

/** The engine that the settings name: PostgreSQL where there is an address of one, else the embedded store. */
export async function openStore(config: Config, log: Log): Promise<Store & Forgetful> {
	const { secret, fileRoom: blobRoom } = config;
	if (config.databaseUrl)
		return openPostgresStore({ url: config.databaseUrl, collections, clock: systemClock, log, secret, blobRoom });
	const dir = join(config.dataDir, 'store');
	const search = openMinisearchIndex();
	const build = derivedBy();
	return openLowdbStore({
		dir,
		collections,
		clock: systemClock,
		log,
		secret,
		blobRoom,
		search,
		...(build !== null && { build })
	});
}
