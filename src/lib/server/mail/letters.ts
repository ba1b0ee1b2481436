import { contextFor, type Standing } from '#lib/domain/people';
import type { Saved } from '#lib/domain/shared/collection';
import type { Clock } from '#lib/domain/shared/clock';
import type { Change, Context, Store } from '#lib/domain/shared/context';
import { digestOf, digests, newsByMail } from '#lib/domain/following';
import { change } from '#lib/domain/shared/context';
import { digestLetter } from './digest-letter';
import type { Letter } from './letter';
import type { OutgoingMail, Purpose } from './outgoing-mail';
import { trialLetter } from './trial-letter';

export interface Post {
	readonly store: Store;
	readonly clock: Clock;
	readonly standings: readonly Standing[];
	/** Where people reach the workspace: links lead there. */
	readonly origin: string;
}

/** A letter as it would be written at this moment, and what has to be kept once it is taken. */
export interface Written {
	readonly letter: Letter;
	readonly whenTaken: () => Promise<readonly Change[]>;
}

/** What each purpose says now, to this person; null where there is nothing left to say. */
const LETTERS: Readonly<Record<Purpose, (ctx: Context, origin: string) => Promise<Written | null>>> = {
	digest: writeDigest,
	trial: (ctx, origin) => Promise.resolve({ letter: trialLetter(ctx.actor.name, origin), whenTaken: () => Promise.resolve([]) })
};

/** Writes a mail as its addressee reads the workspace now: a right that was lost since it was prepared is lost here too. */
export async function writeLetter({ store, clock, standings, origin }: Post, mail: Saved<OutgoingMail>): Promise<Written | null> {
	const ctx = await contextFor(mail.person, { store, clock, standings });
	return LETTERS[mail.purpose](ctx, origin);
}

async function writeDigest(ctx: Context, origin: string): Promise<Written | null> {
	const digest = await digestOf(ctx);
	if (!digest || digest.often === 'never') return null;
	const { lines, told } = await newsByMail(ctx, digest);
	if (lines.length === 0) return null;
	return {
		letter: digestLetter(ctx.actor.name, lines, origin),
		whenTaken: async () => {
			const now = await digestOf(ctx);
			return now ? [change(digests, now, { told })] : [];
		}
	};
}
