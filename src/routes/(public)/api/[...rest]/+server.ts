import { NotFound } from '#lib/domain/shared/errors';
import { problem } from '#lib/server/http';
import type { RequestHandler } from './$types';

/** Whatever is not below the API: the same answer as for what cannot be read. */
export const GET: RequestHandler = () => problem(404, new NotFound().message);
