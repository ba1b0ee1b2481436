import { repeatedly } from '../jobs/repeatedly';
import { clearOutbox } from './clear-outbox';
import { prepareDigests } from './prepare-digests';
import { sendWaiting, type Sending } from './send-waiting';

const MINUTE = 60_000;

/**
 * Looks every minute for digests that are due and mails that wait, until the returned function is called. What is due is
 * told by records and clock alone: after a halt, or beside other processes, nothing is sent twice and nothing forgotten.
 */
export const keepPosting = (deps: Sending, digestHour: number): (() => Promise<void>) =>
	repeatedly(
		MINUTE,
		async () => {
			await prepareDigests(deps, digestHour);
			await sendWaiting(deps);
			await clearOutbox(deps);
		},
		(trouble) => deps.log.error({ error: trouble instanceof Error ? trouble.name : typeof trouble }, 'mail was not seen to')
	);
