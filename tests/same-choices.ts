import { configureGlobal } from 'fast-check';

/**
 * Properties are tried with the same choices in each run, so that a change is refused for what it changed and never for what a
 * rare choice finds in something else. With `GROVE_CHOICES=random`, or a number, others are tried.
 */
const { GROVE_CHOICES: wanted = '1' } = process.env;
if (wanted !== 'random') configureGlobal({ seed: Number(wanted) });
