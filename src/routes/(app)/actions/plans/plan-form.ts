/** How the fields of a plan are read from its forms. */
export const PLAN_FORM = { arrays: ['objectives', 'readers'], numbers: ['rhythm.every', 'version'] } as const;
