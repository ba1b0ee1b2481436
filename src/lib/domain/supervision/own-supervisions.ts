import type { Context } from '../shared/context';
import { everyOf, namesOf } from '../people';
import { agreements } from './agreement';
import { jottings } from './jotting';
import { sessionDrafts, wordsIn } from './session-draft';
import { isGroup, supervisions } from './supervision';

/**
 * What of supervision is the actor's to keep: the records and agreements of their own supervision, which both people read; what
 * they jotted down for themselves; what they began to write. Records of those whom they supervise, and of groups, are not.
 */
export async function ownSupervisions(ctx: Context) {
	const me = ctx.actor.id;
	const [sessions, agreed, own, drafts] = await Promise.all([
		everyOf(ctx.read, supervisions, { person: me }),
		everyOf(ctx.read, agreements, { person: me, state: 'accepted' }),
		everyOf(ctx.read, jottings, { writer: me }),
		everyOf(ctx.read, sessionDrafts, { writer: me })
	]);
	const mine = sessions.filter((each) => !isGroup(each) && each.supervisees.includes(me) && each.writing !== null);
	const theirs = agreed.filter(({ supervisee }) => supervisee === me);
	const names = await namesOf(ctx.read, new Set([...mine, ...theirs].map(({ supervisor }) => supervisor)));
	const byDay = (a: { day: string }, b: { day: string }) => (a.day < b.day ? -1 : 1);
	return {
		records: mine.toSorted(byDay).map((each) => ({
			day: each.day,
			supervisor: names.get(each.supervisor)!,
			record: each.record,
			corrections: each.corrections.map(({ at, text }) => ({ at, text }))
		})),
		agreements: theirs
			.toSorted((a, b) => (a.proposal.at < b.proposal.at ? -1 : 1))
			.map(({ supervisor, acceptance, scope, confidentiality, reading }) => ({
				supervisor: names.get(supervisor)!,
				acceptedAt: acceptance!.at,
				scope,
				confidentiality,
				reading
			})),
		jottings: own.toSorted(byDay).map(({ day, text }) => ({ day, text })),
		drafts: drafts.map((each) => ({ savedAt: each.savedAt, text: wordsIn(each) }))
	};
}
