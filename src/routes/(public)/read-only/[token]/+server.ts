import { keepToken } from '#lib/server/identity/token-cookie';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = (event) => keepToken(event, 'read-only', event.params.token);
