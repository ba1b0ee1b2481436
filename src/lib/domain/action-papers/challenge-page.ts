import { setMeetings } from '../learning-sets';
import { describeReaders, namesOf } from '../people';
import type { Saved } from '../shared/collection';
import type { Context, Reading } from '../shared/context';
import { ref, type Id } from '../shared/ids';
import { abilities } from '../shared/policy';
import { challengeOrigins, challenges, type Challenge } from './challenge';
import { mayTakeBackInMeeting } from './end-challenge';
import { evidenceLines } from './evidence-lines';
import { challengePolicy } from './policy';
import { sourcesToCite } from './source';

/** A challenge as its readers see it; one that was taken back has no words. */
export async function challengePage(ctx: Context, id: Id) {
	const challenge = await ctx.read.find(challenges, id);
	const can = abilities(challengePolicy, ctx.actor, challenge);
	const [names, readers, evidence, cameFrom, inMeeting, sources] = await Promise.all([
		namesOf(ctx.read, [challenge.raising?.by ?? null, challenge.ending?.by ?? null]),
		describeReaders(ctx, challenges.audience(challenge, id)),
		evidenceLines(ctx.read, challenge.evidence),
		challenge.raising ? null : meetingOf(ctx.read, id),
		challenge.raising || challenge.ending?.is === 'taken-back' ? false : mayTakeBackInMeeting(ctx, id),
		can.gather ? sourcesToCite(ctx.read) : []
	]);
	const { version, title, wording, month, raising, ending } = challenge;
	return {
		id,
		version,
		title,
		wording,
		month,
		readers,
		readBy: challenge.readers,
		raising: raising && { by: names.get(raising.by)!, at: raising.at },
		/** The meeting it was raised in, for whoever reads that. */
		cameFrom,
		evidence,
		ending: ending && { ...ending, by: ending.by && names.get(ending.by)! },
		sources,
		can: { ...can, takeBack: can.takeBack || inMeeting }
	};
}

async function meetingOf(read: Reading, challenge: Id) {
	const origin = await read.findUnique(challengeOrigins, 'challenge', challenge);
	const [found] = origin ? await read.findMany([ref(setMeetings.kind, origin.meeting)]) : [];
	return found ? { id: found.id, title: (found.record as unknown as { title: string }).title } : null;
}

/** The challenges that somebody may read, latest month first. `after`: the cursor of the page before. */
export async function challengeLines(read: Reading, state: 'open' | 'ended', after: string | null) {
	const { items, next } = await read.list(challenges, {
		where: { state: state === 'open' ? 'open' : { in: ['settled', 'set-aside'] } },
		order: { by: 'month', direction: 'descending' },
		limit: 25,
		after
	});
	return { lines: items.map(challengeLine), next };
}

const challengeLine = ({ id, title, month, readers, evidence, ending }: Saved<Challenge>) => ({
	id,
	title,
	month,
	readers,
	/** Pieces of evidence, whoever may read them. */
	evidence: evidence.length,
	ending: ending?.is ?? null
});
