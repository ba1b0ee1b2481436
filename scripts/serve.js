// Starts the built server with Grove's own defaults where the environment says nothing. Settings: .env.example.
import { BASE_HEADERS, CLOSED_POLICY, HSTS } from '../src/lib/server/identity/handles/base-headers.ts';
import { endAnswersOfFailedFiles } from './asset-streams.js';
import { keepLean } from './lean.js';

process.env.HOST ||= '127.0.0.1';
process.env.PORT ||= '3000';
process.env.ORIGIN ||= `http://localhost:${process.env.PORT}`;
// The handles limit each form by what it may hold; this is the most that any may, with files.
process.env.BODY_SIZE_LIMIT ||= '26M';
process.env.SHUTDOWN_TIMEOUT ||= '10';
process.env.NODE_ENV ||= 'production';

const headers = { ...BASE_HEADERS, 'content-security-policy': CLOSED_POLICY };
if (process.env.ORIGIN.startsWith('https:')) headers['strict-transport-security'] = HSTS;

endAnswersOfFailedFiles();
const { server } = await import('../build/index.js');
keepLean();
// Assets, and a few answers that the framework gives by itself, never pass the handles that set these for pages.
server.server.prependListener('request', (_request, response) => {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
});
