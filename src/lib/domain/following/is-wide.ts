import type { Audience } from '../shared/audience';

/** Whether more people read something than those of one session or set: then a mail may say what it is called. */
export const isWide = (of: Audience): boolean => of.some((each) => /^(staff|partners|public|project:)/.test(each));
