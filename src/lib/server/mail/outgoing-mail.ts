import * as v from 'valibot';
import { addHours, type Instant } from '#lib/domain/shared/clock';
import { collection, one } from '#lib/domain/shared/collection';
import * as field from '#lib/domain/shared/fields';

/** What a mail is for. Each is written at the moment it is handed over, so that nothing of it waits in the outbox. */
export const PURPOSES = ['digest', 'trial'] as const;
export type Purpose = (typeof PURPOSES)[number];

/** Why a try came to nothing; each will be tried again. */
export const TROUBLES = ['unreachable', 'not let in', 'put off'] as const;
export type Trouble = (typeof TROUBLES)[number];

/** Why a mail was given up. */
export const GROUNDS = ['too old', 'refused', 'unsure', 'nothing left', 'no address'] as const;
export type Ground = (typeof GROUNDS)[number];

const schema = v.object({
	/** Whom it is for. */
	person: field.id,
	purpose: v.picklist(PURPOSES),
	preparedAt: field.instant,
	tries: v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100)),
	nextTryAt: field.instant,
	/** What the last try met with. */
	trouble: v.nullable(v.picklist(TROUBLES)),
	/** Since when a process has it in hand. */
	claim: v.nullable(v.object({ at: field.instant })),
	dispatch: v.nullable(v.object({ at: field.instant })),
	abandonment: v.nullable(v.object({ at: field.instant, because: v.picklist(GROUNDS) }))
});
export type OutgoingMail = v.InferOutput<typeof schema>;

/** A claim that is older than this belongs to a process that has ended: no try takes half as long. */
const CLAIM_HOURS = 0.25;

export const isWaiting = ({ dispatch, abandonment }: OutgoingMail): boolean => dispatch === null && abandonment === null;
const endedAt = ({ dispatch, abandonment }: OutgoingMail): Instant | null => dispatch?.at ?? abandonment?.at ?? null;

/** A mail to send: for whom and what for, never what it says. Read by the system's sender alone; one of a purpose waits at a time. */
export const outgoingMails = collection('outgoing-mail', schema, {
	audience: () => [],
	keys: {
		/** When somebody has to look at it again. */
		dueAt: one('instant', (mail) =>
			isWaiting(mail) ? (mail.claim ? addHours(mail.claim.at, CLAIM_HOURS) : mail.nextTryAt) : null
		),
		state: one('text', (mail) => (isWaiting(mail) ? 'waiting' : mail.dispatch ? 'sent' : 'given up')),
		because: one('text', ({ abandonment }) => abandonment?.because ?? null),
		preparedAt: one('instant', ({ preparedAt }) => preparedAt),
		endedAt: one('instant', endedAt)
	},
	unique: { waiting: (mail) => (isWaiting(mail) ? `${mail.purpose} ${mail.person}` : null) },
	retention: 'passing',
	passingSince: ({ preparedAt }) => preparedAt,
	version: 1,
	upgrades: []
});

/** A new one, due at once. */
export const preparedMail = (person: string, purpose: Purpose, now: Instant): OutgoingMail => ({
	person,
	purpose,
	preparedAt: now,
	tries: 0,
	nextTryAt: now,
	trouble: null,
	claim: null,
	dispatch: null,
	abandonment: null
});

/** Hours between one try and the next; the last holds for all that follow. */
const PAUSES = [1 / 60, 5 / 60, 0.25, 1, 3, 6];
/** A mail that could not be sent for so long tells nothing new any more. */
const KEPT_HOURS = 72;

export const isTooOld = ({ preparedAt }: OutgoingMail, now: Instant): boolean => now >= addHours(preparedAt, KEPT_HOURS);

/** What a try that came to nothing leaves: further apart each time. */
export const triedInVain = ({ tries }: OutgoingMail, trouble: Trouble, now: Instant): Partial<OutgoingMail> => ({
	tries: tries + 1,
	nextTryAt: addHours(now, PAUSES[Math.min(tries, PAUSES.length - 1)]!),
	trouble,
	claim: null
});
