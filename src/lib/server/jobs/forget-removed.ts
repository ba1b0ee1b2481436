import { everyOf } from '#lib/domain/people';
import { addHours, type Clock, type Instant } from '#lib/domain/shared/clock';
import { DAYS_AFTER_REMOVAL, PASSING_DAYS, RESTORE_DAYS, type AnyCollection } from '#lib/domain/shared/collection';
import type { Change, EarlierWordings, Reading, Store } from '#lib/domain/shared/context';
import { ref, type Ref } from '#lib/domain/shared/ids';
import { system } from '#lib/domain/shared/policy';
import type { Forgetful } from '../store/forgetful';
import type { Log } from '../store/log';

/** A file that no record named within a day was left behind by a form that was never sent. */
const UNNAMED_HOURS = 24;

/** What else has to change where records are forgotten: a passage that was taken from them, a link that leads to them. */
export type GoesAlong = (read: Reading, forgotten: readonly Ref[]) => Promise<readonly Change[]>;

export interface ForgetRemoved {
	readonly store: Store & Forgetful;
	readonly collections: readonly AnyCollection[];
	readonly goesAlong: readonly GoesAlong[];
	readonly clock: Clock;
	readonly log: Log;
}

/**
 * Forgets the text of every record that was removed longer ago than its retention class keeps it, with what was taken from it,
 * passing records whose ninety days are over, the wordings that nobody may look back to any more, and the files that no record
 * names. That something was done stays. What hangs on a record goes first, so that a run that was stopped is taken up by the next one.
 */
export async function forgetRemoved(deps: ForgetRemoved): Promise<void> {
	const { store, goesAlong, clock, log } = deps;
	const ran = await store.alone(async () => {
		const read = store.as(system('retention'));
		const due = [...(await dueRefs(deps)), ...(await passed(deps, read))];
		const along = due.length === 0 ? [] : (await Promise.all(goesAlong.map((each) => each(read, due)))).flat();
		if (along.length > 0) {
			const subject = ref(along[0]!.of.kind, along[0]!.id);
			await store.commit({ by: 'retention', verb: 'forgetRemoved', subject, changes: along });
		}
		const gone = along.filter((each) => each.do === 'remove').map((each) => ref(each.of.kind, each.id));
		const refs = [...due, ...gone];
		const earlier = await outOfReach(deps, read);
		if (refs.length + earlier.length > 0) await store.erase({ by: 'retention', ground: 'its time is over', refs, earlier });
		const files = await store.sweepBlobs(addHours(clock.now(), -UNNAMED_HOURS));
		const earlierWordings = counted(earlier);
		log.info({ records: counted(refs), earlierWordings, files }, 'what was removed long enough ago is forgotten');
	});
	if (!ran) log.info({}, 'another process is forgetting what was removed');
}

/** The removed records whose time is over. Of a kind that is no longer declared nobody can bring anything back. */
async function dueRefs({ store, collections, clock }: ForgetRemoved): Promise<Ref[]> {
	const days = new Map(collections.map((of) => [of.kind, DAYS_AFTER_REMOVAL[of.retention]]));
	const now = clock.now();
	const isDue = (kind: string, at: Instant): boolean => at <= addHours(now, -24 * (days.get(kind) ?? RESTORE_DAYS));
	return (await store.removals()).filter(({ kind, at }) => isDue(kind, at)).map(({ kind, id }) => ref(kind, id));
}

/** The passing records that nobody removed and whose time is over: drafts left lying, sign-ins long ended, offers never answered. */
async function passed({ collections, clock }: ForgetRemoved, read: Reading): Promise<Ref[]> {
	const found: Ref[] = [];
	for (const of of collections) {
		if (!of.passingSince) continue;
		const before = addHours(clock.now(), -24 * (of.passingDays ?? PASSING_DAYS));
		for (const each of await everyOf(read, of, {})) if (of.passingSince(each) < before) found.push(ref(of.kind, each.id));
	}
	return found;
}

const AT_ONCE = 100;

/** The records with wordings that their declaration takes out of every reader's reach. */
async function outOfReach({ store, collections }: ForgetRemoved, read: Reading): Promise<EarlierWordings[]> {
	const told = new Map(collections.filter((of) => of.historyFrom).map((of) => [of.kind, of]));
	const revised = await store.revised([...told.keys()]);
	const found: EarlierWordings[] = [];
	for (let at = 0; at < revised.length; at += AT_ONCE) {
		for (const { kind, id, record } of await read.findMany(revised.slice(at, at + AT_ONCE))) {
			const of = told.get(kind)!;
			const version = of.historyFrom!(record, record.version);
			if (version === 1) continue;
			const history = await read.history(of, id);
			if (history.some((each) => each.version < version)) found.push({ kind, id, version });
		}
	}
	return found;
}

/** Kind → how many. */
function counted(refs: readonly Ref[]): Record<string, number> {
	const counts: Record<string, number> = {};
	for (const { kind } of refs) counts[kind] = (counts[kind] ?? 0) + 1;
	return counts;
}
