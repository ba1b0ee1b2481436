/** Invisible work: what people do that no form asks about, tallied by themselves for themselves. */
import { tallyMarks } from './tally-mark';

export const collections = [tallyMarks] as const;

export { categoriesOf, categoryLabel } from './categories';
export { exportTally, type ExportedMark } from './export-tally';
export { myTallyMarks, tallyBegan, tallyMarkPage, tallyPad, tallySums } from './my-tally';
export { stretches, tallyFigures, type By, type TallyFigures } from './tally-figures';
export { tallyMarks } from './tally-mark';
export { changeTallyMark, changeTallyMarkWish, deleteTallyMark, tallyWork, tallyWorkWish } from './tally-work';
