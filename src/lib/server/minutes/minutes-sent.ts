import type { ReadMinutes } from '#lib/domain/learning-sets';
import { documentSent } from '../documents';
import { minutesOfFile } from './minutes-of-file';

/** The minutes that a form brings, read. Invalid at the field where there is nothing in it that can be read. */
export const minutesSent = (form: FormData): Promise<ReadMinutes> =>
	documentSent(form, 'Choose a file, or paste the minutes below.', minutesOfFile);
