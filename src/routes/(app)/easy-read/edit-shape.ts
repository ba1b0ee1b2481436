import type { FormShape } from '#lib/server/http';

/** How the form of an easy read becomes a wish. */
export const EDIT_SHAPE: FormShape = { numbers: ['version', 'up'], arrays: ['steps'] };
