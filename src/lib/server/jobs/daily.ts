import { repeatedly } from './repeatedly';

const DAY = 24 * 3_600_000;

/** Does a job now and then once a day, as {@link repeatedly} does. */
export const daily = (job: () => Promise<void>, failed: (trouble: unknown) => void): (() => Promise<void>) =>
	repeatedly(DAY, job, failed);
