import type { Id } from '#lib/domain/shared/ids';

/** The page of an action, where most of its forms lead back to. */
export const here = (id: Id): string => `/actions/${id}`;

/** Who does it may be named in it. */
export const words = { of: 'agreed-action' } as const;
