import type { ReadMinutes } from '#lib/domain/learning-sets';
import type { Id } from '#lib/domain/shared/ids';
import { documentSent } from '../documents';
import { minutesOfFile } from './minutes-of-file';

/** The minutes that a form of somebody brings, read. Invalid at the field where there is nothing in it that can be read. */
export const minutesSent = (form: FormData, by: Id): Promise<ReadMinutes> =>
	documentSent(form, 'Choose a file, or paste the minutes below.', (bytes, name) => minutesOfFile(bytes, name, by));
