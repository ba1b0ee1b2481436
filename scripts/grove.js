// `npm run grove -- COMMAND`: the administrator's command line, built beside the server.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.js';
import { install, node, root } from './install.js';

install();
build();
const settings = existsSync(join(root, '.env')) ? [`--env-file=${join(root, '.env')}`] : [];
const done = spawnSync(node(), [...settings, join(root, 'build', 'grove', 'grove.js'), ...process.argv.slice(2)], {
	cwd: root,
	stdio: 'inherit'
});
process.exit(done.status ?? 1);
