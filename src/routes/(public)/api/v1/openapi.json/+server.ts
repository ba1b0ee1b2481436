import { json } from '@sveltejs/kit';
import { openApi } from '#lib/server/api';
import { app } from '#lib/server/app';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = async () => json(openApi((await app()).config.origin));
