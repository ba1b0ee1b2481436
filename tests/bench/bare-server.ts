// A bare `node:http` server in a process of its own: what it answers with is the file named first, what it says is its port.
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const page = readFileSync(process.argv[2]!);
const server: Server = createServer((_, answer) => {
	answer.writeHead(200, { 'content-type': 'text/html; charset=utf-8', 'content-length': page.length });
	answer.end(page);
});
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port));
process.on('disconnect', () => process.exit());
