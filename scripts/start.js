// `npm start`: installs, builds and serves. Passes signals on, so that the server ends cleanly and frees its port.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { install, node, root } from './install.js';
import { flags, leanly } from './lean.js';

install();
build();
const settings = existsSync(join(root, '.env')) ? [`--env-file=${join(root, '.env')}`] : [];
const server = spawn(node(), [...flags, ...settings, join(root, 'scripts', 'serve.js')], {
	cwd: root,
	stdio: 'inherit',
	env: leanly()
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => server.kill(signal));
server.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
