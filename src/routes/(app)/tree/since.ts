import { dayInWords } from '#lib/ui/dates';

/** What stands under the trunk: since when the project goes on, where that is known. */
export const sinceWhen = (from: string | null): string => (from ? `the project, since ${dayInWords(from)}` : '');
