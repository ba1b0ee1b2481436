// `npm run bench`: measures the production build on a workspace of a stated size. `--help` says how; docs/performance.md what came of it.
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build } from './build.js';
import { install, node, root } from './install.js';

install();
build();
const tsx = join(root, 'node_modules', 'tsx', 'dist', 'cli.mjs');
const bench = spawn(node(), [tsx, join(root, 'tests', 'bench', 'bench.ts'), ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit'
});
for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP']) process.on(signal, () => bench.kill(signal));
bench.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)));
